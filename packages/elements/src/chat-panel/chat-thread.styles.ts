import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { chatNotice } from './chat-notice.styles.ts'
import { messageStyles } from './messages.styles.ts'

const frame = css`
  :host {
    block-size: 100%;
    min-block-size: 0;
  }
  .thread {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    block-size: 100%;
    background: var(--_surface-sunken);
  }
  .past {
    position: relative;
    min-block-size: 0;
  }
  #log {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 3px;
    block-size: 100%;
    padding: 14px 14px 10px;
    overflow-y: auto;
    overflow-anchor: none;
    overscroll-behavior-y: contain;
  }
  #log:focus-visible {
    outline-offset: -2px;
  }
  #log > :first-child {
    margin-block-start: auto;
  }
  .notice {
    flex: none;
    margin-block: 6px;
  }
  .jump {
    position: absolute;
    inset-block-end: 12px;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    border-radius: 999px;
    box-shadow: var(--_shadow-2);
    font-size: var(--_text-s);
  }
  .jump.icon-only {
    inset-inline: auto 12px;
    inline-size: var(--_control);
  }
  .silence {
    padding: 12px 16px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    text-align: center;
  }
  .foot {
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }
  .offline {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 7px 14px;
    background: var(--_rejected-bg);
    color: var(--_rejected);
    font-size: var(--_text-s);
    font-weight: 500;
  }
  .composer {
    --_control: 40px;
    display: flex;
    align-items: end;
    gap: 6px;
    padding: 8px;
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 40px;
    max-block-size: min(160px, 30dvh);
    padding: 8px 14px;
    border: 1px solid var(--_border-strong);
    border-radius: 20px;
    background: var(--_surface-raised);
    font-size: max(var(--_input-text), 15px);
    resize: none;
    overflow-y: auto;
  }
  textarea::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  textarea:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  .send {
    border-radius: 50%;
  }
`

export const threadStyles = [buttons, chatNotice, skeleton, frame, messageStyles]
