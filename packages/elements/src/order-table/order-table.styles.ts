import { css } from 'lit'

/** A table of fixed columns, so that nothing moves them. */
export const styles = css`
  :host {
    block-size: 100%;
  }
  .frame {
    position: relative;
    container-type: inline-size;
    block-size: 100%;
    min-block-size: 0;
    background: var(--_surface);
  }
  #scroll {
    block-size: 100%;
    overflow: auto;
    overscroll-behavior-y: contain;
    scroll-padding-block-start: 34px;
    overflow-anchor: none;
    outline-offset: -2px;
  }
  /* Room for the rows that are not in the page. */
  .room {
    display: block;
    block-size: 0;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-size: var(--_text-s);
  }
  table.wide {
    min-inline-size: 1400px;
  }
  .wide th.cell-dropoff {
    inline-size: 190px;
  }
  th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    block-size: 32px;
    padding-inline: 10px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 550;
    text-align: start;
    white-space: nowrap;
  }
  td {
    block-size: var(--_row);
    padding: 0 10px;
    border-block-end: 1px solid color-mix(in srgb, var(--_border) 62%, transparent);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 18px;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 16px;
  }
  th.cell-id {
    inline-size: max(92px, 9.5cqi);
  }
  th.cell-connection {
    inline-size: max(98px, 11cqi);
  }
  th.cell-recipient {
    inline-size: 15.5cqi;
  }
  th.cell-pickup,
  th.cell-driver {
    inline-size: 13cqi;
  }
  th.cell-window {
    inline-size: max(150px, 12cqi);
  }
  th.cell-status {
    inline-size: max(188px, 18cqi);
  }
  th.cell-created-at {
    inline-size: max(84px, 9cqi);
  }
  th.cell-updated-at {
    inline-size: max(108px, 11cqi);
  }
  .cell-created-at,
  .cell-updated-at {
    text-align: end;
  }
  td:not(.cell-id, .cell-recipient, .cell-status) {
    color: var(--_text-muted);
  }
  td.cell-recipient {
    font-weight: 550;
  }
  td:focus-visible,
  th:focus-visible {
    outline-offset: -2px;
  }
  td bdi {
    display: block;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  time bdi,
  .open bdi {
    display: inline;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  td > .status {
    display: flex;
  }
  .talk,
  .others {
    flex: none;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .talk {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    color: var(--_accent-text);
    font-weight: 650;
  }

  .sort,
  .open {
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }
  /* The arrow takes no room, so that a label stands above the times. */
  .sort .icon {
    inline-size: 13px;
    block-size: 13px;
    margin-inline-end: -13px;
    transition: rotate var(--_motion-fast);
  }
  .none .icon {
    opacity: 0;
  }
  .none:is(:hover, :focus-visible) .icon {
    opacity: 0.7;
  }
  .ascending .icon {
    rotate: 180deg;
  }
  .sort:not(.none) {
    color: var(--_text);
    font-weight: 650;
  }
  .open {
    border-radius: 3px;
    font-family: var(--_font-mono);
    font-size: 0.94em;
    font-weight: 500;
  }

  @media (hover: hover) {
    :where(tbody:not(.waiting)) tr:hover td {
      background: var(--_surface-hover);
    }
    tr:hover .open {
      text-decoration: underline;
    }
  }
  tr[aria-selected='true'] td {
    background: var(--_accent-soft);
    color: var(--_text);
  }
  :where(.open-row) td:first-child {
    border-inline-start: 3px solid var(--_accent);
    padding-inline-start: 15px;
  }
`
