import { css } from 'lit'

/** Rows of the list: face, title, time; below them the last words and the count. */
export const rowStyles = css`
  .row {
    display: grid;
    grid-template: auto auto / 40px minmax(0, 1fr) auto;
    gap: 1px 12px;
    align-items: center;
    inline-size: 100%;
    padding: 10px;
    border: 0;
    border-radius: 12px;
    background: none;
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .row[aria-current='true'] {
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--_accent) 30%, transparent);
  }
  @media (hover: hover) {
    .row:not([aria-current='true'], .waiting):hover {
      background: var(--_surface-hover);
    }
  }
  .avatar {
    grid-row: span 2;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent-text);
    font-size: 12px;
    font-weight: 650;
  }
  .avatar.order {
    border-radius: 12px;
    background: var(--_surface-hover);
    color: var(--_text-muted);
  }
  .row[aria-current='true'] .avatar {
    background: var(--_surface);
  }
  .row b {
    font-weight: 600;
  }
  .row .title,
  .row .preview {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row .preview {
    display: block;
    min-block-size: 1.35em;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .row .title,
  .row .said {
    display: flex;
    align-items: baseline;
  }
  .row .title {
    gap: 4px;
  }
  .title > *,
  .said > * {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .title > .muted {
    flex-shrink: 99;
  }
  .title > .mono,
  .said > span {
    flex: none;
  }
  .said > span {
    max-inline-size: 60%;
    white-space: pre;
  }
  .row.unread .preview {
    color: var(--_text);
    font-weight: 550;
  }
  .row .typing,
  .row.unread .typing {
    color: var(--_accent-text);
    font-weight: 400;
  }
  .row time {
    justify-self: end;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .badge {
    justify-self: end;
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 9px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 11px;
    font-weight: 700;
    line-height: 18px;
    text-align: center;
  }
  .row.waiting .title {
    inline-size: 60%;
  }
  .row.waiting .preview {
    grid-column: 2;
    min-block-size: 0;
    inline-size: 85%;
  }
`
