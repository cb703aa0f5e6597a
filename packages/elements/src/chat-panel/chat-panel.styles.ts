import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { chatHead } from './chat-head.styles.ts'
import { chatNotice } from './chat-notice.styles.ts'
import { rowStyles } from './thread-rows.styles.ts'

/** One side at a time in a narrow place, both where there is room. */
const frame = css`
  :host {
    block-size: 100%;
    min-block-size: 0;
  }
  .frame {
    container-type: inline-size;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }
  .panel {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
  }
  .panel:not(.open) > section,
  .panel.open > nav {
    display: none;
  }
  nav {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
  }
  section {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
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
  .list {
    padding: 6px;
    overflow: auto;
    overscroll-behavior-y: contain;
  }
  .choose {
    grid-row: 1 / -1;
    display: grid;
    place-items: center;
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }
  .notice {
    margin: 6px;
    align-self: start;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 56px 24px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    text-align: center;
  }
  .empty h3 {
    color: var(--_text);
    font-size: var(--_text-m);
  }
  @container (min-width: 640px) {
    .panel {
      grid-template-columns: minmax(260px, 340px) minmax(0, 1fr);
    }
    .panel:not(.open) > section,
    .panel.open > nav {
      display: grid;
    }
    nav {
      border-inline-end: 1px solid var(--_border);
    }
    section {
      --_back: none;
      --_head-start: 12px;
    }
  }
`

export const panelStyles = [buttons, chatNotice, chatHead, skeleton, frame, rowStyles]
