import { css } from 'lit'

/** Cards of orders that wait. */
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
    min-inline-size: 0;
  }
  /* Cut at the end of its own language. */
  .card h3 bdi,
  .way bdi,
  .run .cut bdi {
    display: block;
    min-inline-size: 0;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
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
  @media (pointer: coarse) {
    .order .id {
      padding-block: 12px;
      margin-block: -12px;
    }
  }
  @media (hover: hover) {
    .order .id:hover {
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
    display: flex;
    gap: 4px;
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
    gap: 4px;
    min-inline-size: 0;
    padding: 4px 10px;
    padding-inline: 10px 6px;
    line-height: 1.3;
  }
  /* A driver's name and the detour take a second line where one has no room for both. */
  .assign > .faces {
    grid-template-columns: minmax(0, 1fr);
    flex: 1;
    min-inline-size: 0;
    place-items: center start;
    overflow-wrap: anywhere;
    text-align: start;
    text-wrap: balance;
    white-space: normal;
  }
  .assign > .icon {
    flex: none;
  }
  .order:focus-visible {
    outline-offset: 1px;
  }
`
