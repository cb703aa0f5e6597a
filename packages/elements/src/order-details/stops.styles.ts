import { css } from 'lit'

/** Stops on a dotted line, each with its number or how it ended. */
export const stopStyles = css`
  .stops {
    display: grid;
    gap: 14px;
    padding-block: 14px 2px;
  }
  .stop {
    position: relative;
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr);
    gap: 10px;
    line-height: 1.45;
  }
  .stop:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 26px -10px;
    inset-inline-start: 10px;
    border-inline-start: 2px dotted var(--_border-strong);
  }
  .sign {
    display: grid;
    place-items: center;
    inline-size: 22px;
    block-size: 22px;
    border-radius: 50%;
    background: var(--_tone-bg);
    color: var(--_tone);
    font-size: 12px;
    font-weight: 700;
  }
  .active .sign {
    background: var(--_tone);
    color: var(--_on-status);
  }
  .sign:empty::after {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid;
    border-radius: 50%;
  }
  .sign .icon {
    inline-size: 13px;
    block-size: 13px;
    stroke-width: 2.4;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    font-size: var(--_text-m);
  }
  .title b {
    font-weight: 600;
  }
  .timing {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .timing.delayed {
    color: var(--_tone);
    font-weight: 550;
  }
  .title:has(.lock) {
    padding-inline-end: 22px;
  }
  .lock {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 0;
    color: var(--_text-muted);
  }
  .lock .icon {
    display: block;
    inline-size: 14px;
    block-size: 14px;
  }
  .stop a {
    color: inherit;
    text-decoration-color: transparent;
  }
  @media (hover: hover) {
    .stop a:hover {
      text-decoration-color: currentColor;
    }
  }
  @media (pointer: coarse) {
    .stop a {
      display: inline-block;
      margin-block: -8px;
      padding-block: 12px;
      text-decoration-color: currentColor;
    }
  }
  .failure {
    color: var(--_failed);
    font-weight: 500;
  }
  .wishes {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    margin-block-start: 6px;
  }
  .wish {
    display: inline-flex;
    align-items: flex-start;
    gap: 4px;
    min-inline-size: 0;
    padding: 2px 7px;
    border-radius: 6px;
    background: var(--_surface-hover);
    font-size: var(--_text-xs);
    overflow-wrap: anywhere;
  }
  .wish .icon {
    inline-size: 13px;
    block-size: 13px;
    margin-block-start: 2px;
  }
  .notes {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_accent-text);
    cursor: pointer;
  }
`
