import { css } from 'lit'

/** The stop in hand as a large card, the others as a list. */
export const stopStyles = css`
  .current {
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: 18px;
    background: var(--_surface);
    box-shadow: var(--_shadow-2);
  }
  .current .map {
    display: block;
    block-size: 138px;
    background: var(--_map-ground);
  }
  .current .pad {
    display: grid;
    gap: 12px;
    padding: 14px 16px 16px;
  }
  .kick {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 12px;
    font-weight: 600;
    font-size: var(--_text-m);
  }
  .current h3 {
    font-size: 1.375rem;
    line-height: 1.2;
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  .current h3:lang(ar) {
    letter-spacing: normal;
  }
  .id {
    font-family: var(--_font-mono);
    font-size: 0.94em;
  }
  .notes {
    display: flex;
    gap: 10px;
    padding: 10px 12px;
    border-radius: 12px;
    background: var(--_surface-hover);
    font-size: var(--_text-m);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .notes .icon {
    margin-block-start: 1px;
    color: var(--_text-muted);
  }
  .needs {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .needs > span {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding: 4px 9px;
    border: 1px solid var(--_border);
    border-radius: 8px;
    font-size: var(--_text-s);
    font-weight: 550;
  }
  .needs > .late {
    border-color: transparent;
    background: var(--_tone-bg);
    color: var(--_tone);
  }
  .contact {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .contact .button {
    flex-direction: column;
    gap: 3px;
    min-block-size: 60px;
    padding-inline: 4px;
    border-radius: 12px;
    box-shadow: none;
    font-size: var(--_text-s);
  }
  .obstacle {
    font-size: var(--_text-s);
    text-align: center;
  }
  .caption {
    padding: 4px 14px 8px;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .queue {
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .queue > li + li {
    border-block-start: 1px solid var(--_border);
  }
  .queue summary,
  .ended {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    padding: 12px 14px;
  }
  .queue summary {
    cursor: pointer;
    list-style: none;
  }
  .queue summary::-webkit-details-marker,
  .done > summary::-webkit-details-marker {
    display: none;
  }
  .queue summary:focus-visible {
    outline-offset: -2px;
  }
  .number {
    grid-row: span 2;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--_surface-hover);
    font-size: var(--_text-s);
    font-weight: 650;
  }
  .strong {
    font-weight: 600;
  }
  .when {
    font-size: var(--_text-s);
    font-weight: 550;
  }
  .when.delayed {
    color: var(--_tone);
  }
  /* An address and a name are read, not guessed. */
  summary .cut {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .cut.muted {
    grid-column: 2 / -1;
    font-size: var(--_text-s);
  }
  .more {
    display: grid;
    gap: 12px;
    padding: 0 14px 14px;
  }
  .done > summary {
    list-style: none;
    color: var(--_text-muted);
  }
  .done[open] > summary {
    margin-block-end: 6px;
  }
  .done[open] > summary .icon:last-child {
    rotate: 180deg;
  }
  .ended .number {
    background: var(--_tone-bg);
    color: var(--_tone);
  }
`
