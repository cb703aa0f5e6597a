import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { notice } from '../base/styles/notice.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { statusStyles } from '../base/styles/status.ts'

const layout = css`
  :host {
    container: settings / inline-size;
    block-size: 100%;
    background: var(--_surface);
  }
  :host([connection-id]:not([hidden])) {
    display: flex;
    flex-direction: column;
  }
  .note {
    padding: 10px 20px;
    border-block-end: 1px solid var(--_border);
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .columns {
    display: grid;
    grid-template-columns: 236px minmax(0, 1fr);
    min-block-size: 100%;
  }
  .note + .columns {
    flex: 1 0 auto;
    min-block-size: auto;
  }
  nav {
    min-inline-size: 0;
    padding: 16px 10px;
    border-inline-end: 1px solid var(--_border);
  }
  h3 {
    padding: 0 10px 8px;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 600;
  }
  h3.also {
    padding-block-start: 16px;
  }
  ul {
    display: grid;
    gap: 1px;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 36px;
    padding: 0 10px;
    border: 0;
    border-radius: 7px;
    background: none;
    font-size: var(--_text-s);
    text-align: start;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .line {
      min-block-size: 44px;
    }
  }
  @media (hover: hover) {
    .line:hover {
      background: var(--_surface-hover);
    }
  }
  .line[aria-current='true'] {
    background: var(--_accent-soft);
    font-weight: 600;
  }
  .dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_completed);
  }
  .is-off .dot {
    border: 1.5px solid var(--_border-strong);
    background: none;
  }
  .is-off,
  .line .icon {
    color: var(--_text-muted);
  }
  .name {
    min-inline-size: 0;
  }
  .where {
    margin-inline-start: auto;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 400;
    white-space: nowrap;
  }
  .edited {
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_rejected);
  }
  .pane {
    min-inline-size: 0;
  }
  .skeleton {
    inline-size: 70%;
  }
  .notice {
    margin: 20px;
  }
  @container settings (width < 860px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr);
    }
    nav {
      display: flex;
      align-items: center;
      gap: 4px;
      padding: 8px 12px;
      border-inline-end: 0;
      border-block-end: 1px solid var(--_border);
      overflow-x: auto;
      overscroll-behavior-x: contain;
    }
    nav h3 {
      display: none;
    }
    ul {
      flex: none;
      display: flex;
      flex: none;
    }
    .line {
      white-space: nowrap;
    }
    .where {
      display: none;
    }
  }
`

export const settingsStyles = [buttons, notice, skeleton, statusStyles, layout]
