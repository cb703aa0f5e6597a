import { css } from 'lit'

export const styles = css`
  .box {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    overflow: clip;
  }
  .box:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
    border-color: var(--_focus);
  }
  .box:has([aria-invalid='true']):not(:focus-within) {
    outline: 1px solid var(--_failed);
    outline-offset: -2px;
    border-color: var(--_failed);
  }
  #control {
    min-block-size: 132px;
    padding: 14px;
    outline: 0;
    font-size: max(0.9375rem, var(--_input-text));
    line-height: 1.9;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  #control:dir(rtl) {
    text-align: right;
  }
  #control[aria-disabled='true'] {
    opacity: 0.55;
  }
  .tag {
    display: inline-block;
    padding: 4px 8px;
    border: 0;
    border-radius: var(--_radius-s);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--_accent) 25%, transparent);
    color: var(--_accent-text);
    font-size: var(--_text-s);
    font-weight: 550;
    line-height: 1.2;
    white-space: nowrap;
    user-select: all;
  }
  ::highlight(waybill-costly) {
    background-color: var(--_rejected-bg);
    color: var(--_rejected);
    text-decoration: underline wavy;
  }
  /* Nobody can mend what nobody can write in. */
  [aria-disabled='true']::highlight(waybill-costly) {
    background-color: transparent;
    color: currentColor;
    text-decoration: none;
  }
  .choices {
    display: grid;
    gap: 6px;
    margin-block-start: 14px;
  }
  .choices .label span {
    font-weight: 400;
    color: var(--_text-muted);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .tags button {
    min-block-size: 28px;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .tags button {
      min-block-size: 44px;
      padding-inline: 12px;
    }
  }
  @media (hover: hover) {
    .tags button:hover:not(:disabled) {
      background: color-mix(in oklab, var(--_accent) 18%, var(--_surface));
    }
  }
  .tags button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .option {
    padding: 7px 10px;
    border-radius: var(--_radius-s);
    font-size: var(--_text-m);
    cursor: pointer;
  }
  .option[aria-selected='true'] {
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`
