import { css } from 'lit'

/** The newer order beside the draft: two sides of each conflict, one under the other where there is no room. */
export const mergeStyles = css`
  .merge {
    display: grid;
    gap: 14px;
    justify-items: start;
    padding: 18px 24px 22px;
  }
  .merge-title {
    font-size: var(--_text-l);
    font-weight: 600;
    outline: none;
  }
  .merge > .muted {
    margin-block-start: -8px;
  }
  .conflict {
    inline-size: 100%;
  }
  .conflict legend {
    margin-block-end: 6px;
    font-size: var(--_text-s);
    font-weight: 550;
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
  }
  .side {
    display: flex;
    gap: 10px;
    padding: 10px 12px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
    cursor: pointer;
  }
  .side input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
    accent-color: var(--_accent);
  }
  .side span {
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .side b {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 550;
  }
  .side:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .side:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .ask {
    display: flex;
    gap: 6px;
    align-items: center;
    margin-block-start: 6px;
    color: var(--_failed);
    font-size: var(--_text-s);
  }
  .merge ul {
    display: grid;
    gap: 4px;
    margin-block-start: -8px;
  }
  .merge li {
    overflow-wrap: anywhere;
  }
  @container (max-width: 560px) {
    .merge {
      padding-inline: 16px;
    }
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .side:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`
