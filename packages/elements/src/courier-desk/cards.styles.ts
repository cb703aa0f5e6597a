import { css } from 'lit'

/** Cards of orders that wait and of drivers with their orders. */
export const cardStyles = css`
  .card {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    box-shadow: var(--_shadow-1);
  }
  .muted {
    color: var(--_text-muted);
  }
  .mono {
    font-family: var(--_font-mono);
    font-size: 0.94em;
  }
  .card h3 {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card > header {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .order {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 12px;
  }
  .order:focus-within {
    border-color: color-mix(in oklab, var(--_accent) 55%, var(--_border));
  }
  .order.new {
    animation: waybill-newcomer 20s var(--_ease-out);
  }
  @keyframes waybill-newcomer {
    from,
    60% {
      border-color: var(--_accent);
      box-shadow:
        0 0 0 1px var(--_accent),
        var(--_shadow-2);
    }
  }
  .order .id {
    padding: 3px 6px;
    margin: -3px -6px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    cursor: pointer;
  }
  @media (hover: hover) {
    .order .id:hover,
    .run:hover {
      background: var(--_surface-hover);
    }
  }
  .when {
    margin-inline-start: auto;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    white-space: nowrap;
  }
  .way {
    position: relative;
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 4px 8px;
    align-items: center;
    font-size: var(--_text-s);
  }
  .way dd {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .way dt {
    inline-size: 10px;
    block-size: 10px;
    margin-inline-start: 3px;
    border: 2px solid var(--_border-strong);
    border-radius: 50%;
  }
  .way dt:last-of-type {
    border-color: var(--_text);
    background: var(--_text);
  }
  .way::before {
    content: '';
    position: absolute;
    inset-block: 16px;
    inset-inline-start: 7px;
    border-inline-start: 2px dotted var(--_border-strong);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-block-size: 20px;
    font-size: var(--_text-s);
  }
  .actions {
    display: flex;
    gap: 6px;
  }
  .actions .button {
    font-size: var(--_text-s);
  }
  .assign {
    flex: 1;
    justify-content: space-between;
  }
  .driver {
    overflow: hidden;
  }
  .driver > header {
    padding: 10px 12px;
  }
  .driver > header .who {
    flex: 1;
    min-inline-size: 0;
    line-height: 1.3;
  }
  .presence {
    color: var(--_tone, var(--_text-muted));
    font-size: var(--_text-xs);
  }
  .presence.rejected {
    font-weight: 550;
  }
  .count {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    white-space: nowrap;
  }
  .driver li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    border-block-start: 1px solid var(--_border);
  }
  .driver .error {
    grid-column: 1 / -1;
    padding: 0 12px 8px;
  }
  .run {
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr) auto;
    gap: 1px 8px;
    align-items: center;
    padding: 8px 0 8px 12px;
    padding-inline: 12px 4px;
    border: 0;
    background: none;
    font-size: var(--_text-s);
    text-align: start;
    cursor: pointer;
  }
  .run:focus-visible,
  .change:focus-visible {
    outline-offset: -2px;
  }
  .run .pin {
    grid-row: span 2;
    align-self: start;
    inline-size: 14px;
    block-size: 16px;
    margin-block-start: 2px;
  }
  .run .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .run .mono {
    font-size: var(--_text-xs);
  }
  .run .end {
    text-align: end;
    white-space: nowrap;
  }
  .run .mono + .end {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .change {
    margin-inline-end: 6px;
  }
`
