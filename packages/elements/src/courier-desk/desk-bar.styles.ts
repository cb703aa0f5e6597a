import { css } from 'lit'

/** Brand, tabs and whether the desk is live; in a narrow place the tabs have a line of their own. */
export const barStyles = css`
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
    padding-inline: 14px 12px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .bar > .skeleton {
    inline-size: 130px;
  }
  .space {
    flex: 1;
  }
  .tabs {
    display: flex;
    gap: 2px;
    min-inline-size: 0;
    margin-inline-start: 20px;
  }
  .tab {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 5px 11px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }
  .tab .badge {
    background: var(--_failed);
    color: var(--_on-failed);
  }
  .tab[aria-selected='true'] {
    background: var(--_surface-hover);
    color: var(--_text);
    font-weight: 600;
  }
  @media (hover: hover) {
    .tab:hover {
      background: var(--_surface-hover);
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
  .tab.map {
    display: none;
  }
  .pulse {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-inline-end: 6px;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    white-space: nowrap;
  }
  .beat {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_rejected);
  }
  .live .beat {
    background: var(--_completed);
  }
  .pulse:not(.live) {
    color: var(--_rejected);
    font-weight: 550;
  }
  @container waybill-desk (max-width: 1100px) {
    .tab.map {
      display: inline-flex;
    }
  }
  @container waybill-desk (max-width: 720px) {
    .bar {
      flex-wrap: wrap;
      gap: 0;
      padding: 6px 8px 0 14px;
      padding-inline: 14px 8px;
    }
    .bar .brand {
      flex: 1;
    }
    .space {
      display: none;
    }
    .tabs {
      order: 1;
      flex: 1 0 100%;
      margin-inline: -6px;
      padding-block: 4px;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .tab {
      flex: none;
      min-block-size: 40px;
    }
  }
  @media (pointer: coarse) {
    .tab {
      min-block-size: 44px;
    }
  }
`
