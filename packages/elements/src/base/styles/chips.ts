import { css } from 'lit'

/** `.badge` (a count), `.with-badge` (a count on an icon button), `.chip` (removable), `.avatar` (initials). */
export const chips = css`
  .badge {
    display: inline-grid;
    place-items: center;
    min-inline-size: 18px;
    block-size: 18px;
    padding-inline: 5px;
    border-radius: 9px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 11px;
    font-weight: 700;
    line-height: 1;
  }
  .with-badge {
    position: relative;
  }
  .with-badge > .badge {
    position: absolute;
    inset-block-start: -2px;
    inset-inline-end: -3px;
    min-inline-size: 16px;
    block-size: 16px;
    padding-inline: 4px;
    background: var(--_failed);
    color: var(--_on-failed);
    box-shadow: 0 0 0 2px var(--_surface);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    padding-inline: 9px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: var(--_surface);
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .chip .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .chip .pin {
    inline-size: 12px;
    block-size: 14px;
  }
  .chip button {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline-end: -7px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }
  @media (hover: hover) {
    .chip button:hover {
      background: var(--_surface-hover);
      color: var(--_text);
    }
  }
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent-text);
    font-size: 12px;
    font-weight: 650;
  }
`
