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
  .thread:has(waybill-chat-search) {
    grid-template-rows: auto minmax(0, 1fr) auto;
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
  .drop {
    position: absolute;
    inset: 8px;
    display: grid;
    place-items: center;
    border: 2px dashed var(--_accent);
    border-radius: 14px;
    background: color-mix(in oklab, var(--_accent-soft) 92%, transparent);
    color: var(--_accent-text);
    font-weight: 550;
    pointer-events: none;
  }
  .change {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 10px;
    padding: 6px 8px 0 14px;
    padding-inline: 14px 8px;
    font-size: var(--_text-s);
  }
  .change p,
  .fault {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .change .choices {
    display: flex;
    gap: 6px;
  }
  .fault {
    flex-basis: 100%;
    color: var(--_failed);
    font-size: var(--_text-s);
  }
  .tray {
    padding: 8px 8px 0;
  }
  .tray .fault {
    padding: 0 6px 6px;
  }
  .tray ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    max-block-size: 132px;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .tray li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding: 4px;
    border: 1px solid var(--_border);
    border-radius: 10px;
    background: var(--_surface-raised);
    font-size: var(--_text-s);
  }
  .tray img,
  .tray .kind {
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 7px;
    object-fit: cover;
  }
  .tray .kind {
    display: grid;
    place-items: center;
    background: var(--_failed-bg);
    color: var(--_failed);
    font-size: 11px;
    font-weight: 700;
  }
  .tray .about {
    display: grid;
    min-inline-size: 0;
    max-inline-size: 150px;
  }
  .tray bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tray small {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .camera {
    display: none;
  }
  @media (pointer: coarse) {
    .camera {
      display: inline-flex;
    }
  }
  .composer {
    --_control: 40px;
    display: flex;
    align-items: end;
    gap: 4px;
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
  @media (pointer: coarse) {
    .composer {
      --_control: 44px;
    }
    textarea {
      min-block-size: 44px;
      padding-block: 10px;
      border-radius: 22px;
    }
  }
  textarea::placeholder {
    color: var(--_text-muted);
    opacity: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* An empty text has no direction of its own: its placeholder runs as the page does. */
  textarea:placeholder-shown {
    direction: inherit;
    overflow-x: hidden;
    white-space: nowrap;
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
