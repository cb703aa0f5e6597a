import { css } from 'lit'

/** Under 760 px there are fewer columns; under 600 px each row is an entry of two lines and a status. */
export const narrowStyles = css`
  @container (max-width: 760px) {
    .cell-connection,
    .cell-created-at {
      display: none;
    }
  }
  @container (max-width: 599px) {
    table,
    tbody {
      display: block;
    }
    table.wide {
      min-inline-size: 0;
    }
    thead {
      display: none;
    }
    tr {
      display: grid;
      grid-template: 'who when' 'where where' 'status id' / minmax(0, 1fr) auto;
      gap: 1px 10px;
      box-sizing: border-box;
      block-size: 92px;
      padding: 11px 16px;
      border-block-end: 1px solid var(--_border);
    }
    td:nth-child(n) {
      display: block;
      block-size: auto;
      padding: 0;
      border: 0;
    }
    td.cell-connection,
    td.cell-pickup,
    td.cell-window,
    td.cell-driver,
    td.cell-created-at {
      display: none;
    }
    td.cell-recipient {
      grid-area: who;
      font-size: 15px;
      font-weight: 600;
    }
    td.cell-updated-at {
      grid-area: when;
      padding-block-start: 3px;
      font-size: var(--_text-xs);
    }
    td.cell-dropoff {
      grid-area: where;
      font-size: var(--_text-m);
    }
    td.cell-status {
      grid-area: status;
      padding-block-start: 5px;
      overflow: visible;
    }
    td.cell-id {
      grid-area: id;
      align-self: end;
    }
    .open {
      color: var(--_text-muted);
      font-size: 12px;
    }
    :where(tbody:not(.waiting)) tr:hover td,
    tr[aria-selected='true'] td {
      background: none;
    }
    tr[aria-selected='true'] {
      background: var(--_accent-soft);
    }
  }
`
