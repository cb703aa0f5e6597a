import { css } from 'lit'

export const failureStyles = css`
  .body {
    display: grid;
    gap: 14px;
    padding: 0 16px;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    gap: 8px;
  }
  legend {
    padding-block-end: 6px;
  }
  .reason {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 48px;
    padding: 8px 12px;
    border: 1px solid var(--_border-strong);
    border-radius: 12px;
    font-size: 15px;
    font-weight: 550;
    cursor: pointer;
  }
  .reason input {
    flex: none;
    appearance: none;
    inline-size: 20px;
    block-size: 20px;
    border: 2px solid var(--_border-strong);
    border-radius: 50%;
    outline: 0;
    cursor: pointer;
  }
  .reason input:checked {
    border: 6px solid var(--_accent);
  }
  .reason:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .reason:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
`
