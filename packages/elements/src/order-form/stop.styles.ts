import { css } from 'lit'

/** One stop: its title, its fields, what the driver is asked for, and its summary where it is locked. */
export const stopStyles = css`
  .stop {
    min-inline-size: 0;
    padding: 18px 24px 20px;
  }
  .title {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 30px;
    margin-block-end: 12px;
    font-size: 15px;
    font-weight: 600;
  }
  .letter {
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border-radius: 50%;
    background: var(--_text);
    color: var(--_surface);
    font-size: 11px;
    font-weight: 700;
  }
  .letter.first {
    background: none;
    box-shadow: inset 0 0 0 2px var(--_border-strong);
    color: var(--_text-muted);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 14px 12px;
  }
  .fields > :not(.half) {
    grid-column: 1 / -1;
  }
  .label {
    display: block;
    margin-block-end: 5px;
    font-size: var(--_text-s);
    font-weight: 550;
  }
  .asks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .chip,
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-block-size: 30px;
    font-size: var(--_text-s);
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .chip,
    .switch {
      min-block-size: 44px;
    }
  }
  .chip {
    padding-inline: 9px 12px;
    border: 1px solid var(--_border-strong);
    border-radius: 999px;
    background: var(--_surface-raised);
    font-weight: 500;
  }
  .chip .icon {
    color: var(--_text-muted);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent-text);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .chip[aria-pressed='true'] .icon {
    color: inherit;
  }
  .input {
    min-block-size: var(--_control);
    padding: 4px 10px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-s);
    background: var(--_surface-raised);
    font-size: var(--waybill-input-text, var(--_input-text));
  }
  .age {
    inline-size: 68px;
    min-block-size: 30px;
  }
  .switch {
    margin-inline-start: auto;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 400;
  }
  .track {
    inline-size: 32px;
    block-size: 20px;
    padding: 2px;
    border-radius: 10px;
    background: var(--_border-strong);
    transition: background var(--_motion-fast);
  }
  .track::after {
    content: '';
    display: block;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: var(--_on-status);
    transition: margin var(--_motion-fast) var(--_ease-out);
  }
  [aria-checked='true'] > .track {
    background: var(--_accent);
  }
  [aria-checked='true'] > .track::after {
    margin-inline-start: 12px;
  }
  .summary {
    display: grid;
    gap: 4px;
  }
  .summary p {
    display: flex;
    align-items: center;
    gap: 6px;
    overflow-wrap: anywhere;
  }
  .muted {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  @container (max-width: 760px) {
    .stop {
      padding: 14px 16px 16px;
    }
    .chip,
    .age {
      min-block-size: 44px;
    }
  }
  @container (max-width: 340px) {
    .fields > .half {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
    .track {
      forced-color-adjust: none;
    }
  }
`
