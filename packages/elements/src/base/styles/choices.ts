import { css } from 'lit'

/** `.choice` (a checkbox as a pill), `.switch` (on/off) and `.segments` (one of a few), all native inputs inside labels. */
export const choices = css`
  .choice {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-block-size: 30px;
    padding-inline: 9px 12px;
    border: 1px solid var(--_border-strong);
    border-radius: 999px;
    background: var(--_surface-raised);
    font-size: var(--_text-s);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }
  .choice input,
  .segments input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice .icon {
    inline-size: 16px;
    block-size: 16px;
    color: var(--_text-muted);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-text);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .choice:has(:checked) .icon {
    color: inherit;
  }
  .choice:has(:focus-visible),
  .segments label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .choice:has(:disabled),
  .switch:has(:disabled),
  .segments label:has(:disabled) {
    opacity: 0.5;
    cursor: default;
  }
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    font-size: var(--_text-s);
    cursor: pointer;
  }
  .switch input {
    appearance: none;
    position: relative;
    flex: none;
    inline-size: 32px;
    block-size: 20px;
    border: 2px solid var(--_border-strong);
    border-radius: 10px;
    cursor: pointer;
    transition: background var(--_motion-fast);
  }
  .switch input::after {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--_border-strong);
    transition: inset-inline-start var(--_motion-fast) var(--_ease-out);
  }
  .switch input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .switch input:checked::after {
    inset-inline-start: 14px;
    background: var(--_on-status);
  }
  .segments {
    display: inline-flex;
    padding: 2px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    background: var(--_surface-sunken);
  }
  .segments label {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    padding: 2px 9px;
    border: 1px solid transparent;
    border-radius: 6px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 550;
    white-space: nowrap;
    cursor: pointer;
  }
  .segments label:has(:checked) {
    border-color: var(--_border);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-1);
  }
  @media (pointer: coarse) {
    .choice,
    .switch,
    .segments label {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked),
    .segments label:has(:checked) {
      outline: 2px solid Highlight;
    }
    .switch input {
      forced-color-adjust: none;
    }
  }
`
