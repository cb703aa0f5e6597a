import { css } from 'lit'

/** `.field` (label, control, error or hint), `.input`, `.with-icon`, `.error`, `.hint`. */
export const inputs = css`
  .field {
    display: grid;
    gap: 5px;
    align-content: start;
    min-inline-size: 0;
  }
  .label {
    font-size: var(--_text-s);
    font-weight: 550;
  }
  /* Readers hear it of the control; browsers that cannot keep the mark from them show it all the same. */
  :host([required]) .label[for='control']::after {
    content: ' *';
    content: ' *' / '';
    color: var(--_failed);
  }
  .label .note {
    font-weight: 400;
    color: var(--_text-muted);
  }
  .input {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control);
    padding: 6px 10px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-s);
    background: var(--_surface-raised);
    font-size: var(--_input-text);
    text-align: start;
  }
  /* Words run as their own language does and stand where the page begins, also before there are any. */
  :is(input, textarea).input {
    unicode-bidi: plaintext;
  }
  .input:dir(rtl) {
    text-align: right;
  }
  textarea.input {
    min-block-size: 68px;
    resize: vertical;
  }
  /* Drawn, because browsers press their arrow against the edge and a strict policy of the page forbids pictures. */
  select.input {
    --_stroke: #0000 40%, currentColor 40% 60%, #0000 60%;
    appearance: none;
    padding-inline-end: 28px;
    background-image: linear-gradient(45deg, var(--_stroke)), linear-gradient(-45deg, var(--_stroke));
    background-position:
      right 16px center,
      right 10px center;
    background-repeat: no-repeat;
    background-size: 6px 6px;
    text-overflow: ellipsis;
  }
  select.input:dir(rtl) {
    background-position:
      left 10px center,
      left 16px center;
  }
  .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .input:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
    border-color: var(--_focus);
  }
  .input[aria-invalid='true']:not(:focus) {
    outline: 1px solid var(--_failed);
    outline-offset: -2px;
    border-color: var(--_failed);
  }
  .input:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }
  .error {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    color: var(--_failed);
    font-size: var(--_text-s);
    font-weight: 500;
  }
  .error .icon {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 1px;
  }
  .error a,
  .error button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  .hint {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .with-icon {
    position: relative;
  }
  .with-icon > .icon {
    position: absolute;
    inset-block-start: calc(var(--_control) / 2);
    inset-inline-start: 10px;
    inline-size: 16px;
    block-size: 16px;
    translate: 0 -50%;
    color: var(--_text-muted);
    pointer-events: none;
  }
  .with-icon > .input {
    padding-inline-start: 34px;
  }
`
