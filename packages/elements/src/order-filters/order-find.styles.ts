import { css } from 'lit'

/** A quiet input; the hint of its key stands at its end while it is empty. */
export const findStyles = css`
  .input {
    padding-inline-end: 30px;
    border-color: var(--_border);
    background: var(--_surface-sunken);
    font-size: max(var(--_text-s), var(--_find-text, 0px));
  }
  .input::-webkit-search-cancel-button {
    margin-inline-end: -18px;
    cursor: pointer;
  }
  /* The arrow of the suggestions would lie over the cross; they open while one types. */
  .input::-webkit-calendar-picker-indicator {
    display: none !important;
  }
  @media (hover: hover) {
    .input:hover:not(:focus) {
      border-color: var(--_border-strong);
    }
  }
  @media (pointer: coarse) {
    .input {
      --_find-text: 16px;
    }
    kbd {
      display: none;
    }
  }
  kbd {
    position: absolute;
    inset-block-start: calc(50% - 9px);
    inset-inline-end: 8px;
    padding-inline: 5px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_text-muted);
    font: 500 11px/16px var(--_font);
  }
  .input:is(:focus, :not(:placeholder-shown)) + kbd {
    display: none;
  }
`
