import { css } from 'lit'

/** A bar over a list of sections and the open one; the list becomes a strip where there is little room. */
export const settingsFrame = css`
  :host {
    block-size: 100%;
    min-block-size: 0;
    container: waybill-settings / inline-size;
    --waybill-control: 34px;
  }
  @media (pointer: coarse) {
    :host {
      --waybill-control: 44px;
    }
  }
  .set {
    display: grid;
    grid-template: 52px minmax(0, 1fr) / 216px minmax(0, 1fr);
    block-size: 100%;
    background: var(--_surface);
    overflow: hidden;
  }
  .bar {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    padding-inline: 10px 16px;
    border-block-end: 1px solid var(--_border);
  }
  .bar h1 {
    font-size: 15px;
  }
  .bar .whose {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar.alone {
    padding-inline-start: 20px;
  }
  .saved {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-inline-start: auto;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .side {
    display: grid;
    gap: 1px;
    align-content: start;
    padding: 12px 10px;
    border-inline-end: 1px solid var(--_border);
    background: var(--_surface-sunken);
    overflow: auto;
  }
  .side .cap {
    padding: 8px 10px 4px;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .side button {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: var(--_control);
    padding: 7px 10px;
    border: 0;
    border-radius: 7px;
    background: none;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 500;
    text-align: start;
    cursor: pointer;
  }
  .side button span {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .side .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .side [aria-current] {
    background: var(--_accent-soft);
    color: var(--_accent-text);
    font-weight: 600;
  }
  .side button:focus-visible {
    outline-offset: -2px;
  }
  @media (hover: hover) {
    .side button:not([aria-current]):hover {
      background: var(--_surface-hover);
    }
  }
  .main {
    min-inline-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .main > div:not([hidden]) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 100%;
  }
  .main > .notice {
    margin: 20px;
  }
  @container waybill-settings (max-width: 720px) {
    .set {
      grid-template: 56px auto minmax(0, 1fr) / minmax(0, 1fr);
    }
    .side {
      display: flex;
      padding: 6px 8px;
      border: 0;
      border-block-end: 1px solid var(--_border);
      overflow: auto hidden;
      scrollbar-width: none;
    }
    .side .cap {
      display: none;
    }
    .side button {
      flex: none;
      min-block-size: 44px;
    }
  }
`
