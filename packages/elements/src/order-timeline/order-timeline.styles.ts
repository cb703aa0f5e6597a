import { css } from 'lit'

/** A line of time with a sign for each thing; proof under what it proves. */
export const styles = css`
  h3 {
    padding-block: 12px 10px;
    font-size: var(--_text-s);
  }
  section,
  ol {
    font-size: var(--_text-s);
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 2px 10px;
    padding-block-end: 14px;
  }
  li::before {
    content: '';
    position: absolute;
    inset-block: 20px -1px;
    inset-inline-start: 9px;
    inline-size: 2px;
    background: var(--_border);
  }
  li:last-child {
    padding-block-end: 0;
  }
  li:last-child::before {
    display: none;
  }
  .sign {
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--_tone-bg, var(--_surface-hover));
    color: var(--_tone, var(--_text-muted));
  }
  .sign .icon {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 2.2;
  }
  p {
    overflow-wrap: anywhere;
  }
  .aside {
    color: var(--_tone, var(--_text-muted));
  }
  .quote {
    color: var(--_text-muted);
  }
  time {
    padding-block-start: 1px;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  waybill-proof {
    grid-column: 2 / -1;
    margin-block-start: 6px;
  }
`
