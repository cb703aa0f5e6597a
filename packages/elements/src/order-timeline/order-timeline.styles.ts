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
  .proof {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    grid-column: 2 / -1;
    margin-block-start: 6px;
  }
  .thumb {
    flex: none;
    inline-size: 72px;
    block-size: 54px;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    background: var(--_surface-sunken);
    overflow: hidden;
    cursor: zoom-in;
  }
  .thumb img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .thumb.signature {
    display: flex;
    flex: 0 1 190px;
    align-items: center;
    gap: 8px;
    padding-inline: 10px;
    background: #fff;
    color: #1b2430;
    font-size: var(--_text-xs);
  }
  .signature img {
    flex: none;
    inline-size: 90px;
    object-fit: contain;
  }
  .signature bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .more {
    display: flex;
    flex: 1 0 100%;
    align-items: flex-start;
    gap: 6px;
    color: var(--_text-muted);
  }
  .more .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 2px;
  }
  .picture {
    inline-size: fit-content;
    max-inline-size: calc(100vw - 32px);
    text-align: center;
  }
  .picture img {
    display: block;
    max-inline-size: 100%;
    max-block-size: calc(100dvh - 120px);
    min-inline-size: min(320px, 100vw - 32px);
    background: #fff;
    object-fit: contain;
  }
  .picture p {
    padding: 10px 16px;
  }
  .picture .button {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-end: 10px;
  }
`
