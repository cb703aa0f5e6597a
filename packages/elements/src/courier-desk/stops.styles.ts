import { css } from 'lit'

/** Cards of drivers with their stops; a line shows where a dragged stop would go. */
export const stopStyles = css`
  .driver {
    overflow: hidden;
  }
  .driver.chosen {
    border-color: var(--_accent);
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
    white-space: nowrap;
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
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    border-block-start: 1px solid var(--_border);
  }
  @media (hover: hover) {
    .driver li:hover {
      background: var(--_surface-hover);
    }
    .driver li[draggable='true'] .run {
      cursor: grab;
    }
  }
  .driver li.dragged {
    opacity: 0.45;
  }
  .driver li.before::before,
  .driver li.after::before {
    content: '';
    position: absolute;
    inset-inline: 8px;
    inset-block-start: -2px;
    block-size: 3px;
    border-radius: 2px;
    background: var(--_accent);
    pointer-events: none;
  }
  .driver li.after::before {
    inset-block: auto -2px;
  }
  .driver .error {
    grid-column: 1 / -1;
    padding: 0 12px 8px;
  }
  .what {
    overflow: hidden;
    font-size: var(--_text-xs);
    text-overflow: ellipsis;
    white-space: nowrap;
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
  .run .end {
    text-align: end;
    white-space: nowrap;
  }
  .what + .end {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .change {
    margin-inline-end: 6px;
  }
  /* Where time and address would share a line, neither could be read. */
  @container waybill-board (max-width: 400px) {
    .run {
      grid-template-columns: 18px auto minmax(0, 1fr);
    }
    .count {
      max-inline-size: 5.5em;
      text-align: end;
      white-space: normal;
    }
    .run .pin {
      grid-row: span 3;
    }
    .run .cut,
    .run .what {
      grid-column: 2 / -1;
    }
    .run .cut bdi {
      overflow-wrap: anywhere;
      white-space: normal;
    }
    .run .what {
      grid-row: 3;
    }
    .what + .end {
      text-align: start;
    }
  }
`
