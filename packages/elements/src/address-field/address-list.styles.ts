import { css } from 'lit'

/** The list under an address field: groups, options, the way out. */
export const listStyles = css`
  .group {
    padding: 6px 8px 3px;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 600;
  }
  .option {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 10px;
    align-items: center;
    min-block-size: 34px;
    padding: 6px 8px;
    border-radius: var(--_radius-s);
    font-size: var(--_text-m);
    cursor: pointer;
  }
  @media (pointer: coarse) {
    .option {
      min-block-size: 44px;
    }
  }
  @media (hover: hover) {
    .option:hover {
      background: var(--_surface-hover);
    }
  }
  .option .icon {
    color: var(--_text-muted);
  }
  .option b {
    font-weight: 600;
  }
  .option mark {
    background: none;
    color: var(--_accent-text);
    font-weight: 700;
  }
  .option small {
    display: block;
    font-size: var(--_text-xs);
  }
  .muted,
  .word {
    color: var(--_text-muted);
  }
  .option[aria-selected='true'] {
    background: var(--_accent-soft);
  }
  .option[aria-selected='true'] .icon,
  .option.pin .icon,
  .option.pin {
    color: var(--_accent-text);
  }
  .option[aria-selected='true'] .muted {
    color: color-mix(in oklab, var(--_text-muted), var(--_text) 30%);
  }
  .option.pin {
    margin-block-start: 6px;
    border-block-start: 1px solid var(--_border);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
    font-weight: 500;
  }
  .option.pin:first-child {
    margin-block-start: 0;
    border: 0;
  }
  .word,
  .wait {
    padding: 8px;
    font-size: var(--_text-s);
  }
  .wait {
    display: grid;
    gap: 22px;
    padding-block: 12px;
  }
  .wait .skeleton:last-child {
    inline-size: 65%;
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
  .to-map {
    position: absolute;
    inset-block: 2px;
    inset-inline-end: 2px;
    display: grid;
    place-items: center;
    inline-size: 34px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }
  .to-map[aria-expanded='true'] {
    color: var(--_accent-text);
  }
  @media (hover: hover) {
    .to-map:hover {
      background: var(--_surface-hover);
    }
  }
`
