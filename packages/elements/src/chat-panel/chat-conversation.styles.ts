import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { chatHead } from './chat-head.styles.ts'
import { chatNotice } from './chat-notice.styles.ts'

const frame = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
  }
  header {
    padding-inline: var(--_head-start, 6px) 8px;
  }
  .back {
    display: var(--_back, inline-flex);
  }
  .about {
    flex: 1;
    min-inline-size: 0;
    padding-inline-start: 4px;
  }
  .about h2 {
    font-size: var(--_text-m);
  }
  .about p {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .muted {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .mono {
    font-family: var(--_font-mono);
    font-size: 0.94em;
    font-weight: 650;
  }
  .notice {
    margin: 6px;
    align-self: start;
  }
`

export const conversationStyles = [buttons, chatNotice, chatHead, frame]
