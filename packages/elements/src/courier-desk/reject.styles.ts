import { css } from 'lit'

/** The dialog that asks why an order is rejected. */
export const rejectStyles = css`
  #reject {
    --_control: var(--waybill-control, 38px);
    inline-size: min(460px, 100vw - 32px);
    overflow: auto;
  }
  #reject form {
    display: grid;
    gap: 14px;
    padding: 20px 24px;
  }
  #reject-lead {
    margin-block-start: -10px;
    font-size: var(--_text-s);
  }
  #reject fieldset {
    display: grid;
    gap: 6px;
  }
  #reject legend {
    padding-block-end: 6px;
  }
  .reason {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 42px;
    padding: 9px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    cursor: pointer;
  }
  .reason input {
    inline-size: 17px;
    block-size: 17px;
    accent-color: var(--_accent);
  }
  .reason .icon {
    margin-inline-start: auto;
    color: var(--_text-muted);
  }
  .reason:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .reason:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .reason input:focus-visible {
    outline: none;
  }
  @media (hover: hover) {
    .reason:not(:has(:checked)):hover {
      background: var(--_surface-hover);
    }
  }
  #reject footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
`
