import { css } from 'lit'

/**
 * `.status` (pin and label), `.pin`, `.tag`, `.pill`. A status word as class gives `--_tone` and `--_tone-bg` to it and to
 * what stands inside; notices and timelines use the same.
 */
export const statusStyles = css`
  .placed {
    --_tone: var(--_placed);
    --_tone-bg: var(--_placed-bg);
  }
  .in_progress {
    --_tone: var(--_in-progress);
    --_tone-bg: var(--_in-progress-bg);
  }
  .completed {
    --_tone: var(--_completed);
    --_tone-bg: var(--_completed-bg);
  }
  .failed {
    --_tone: var(--_failed);
    --_tone-bg: var(--_failed-bg);
  }
  .rejected {
    --_tone: var(--_rejected);
    --_tone-bg: var(--_rejected-bg);
  }
  .cancelled {
    --_tone: var(--_cancelled);
    --_tone-bg: var(--_cancelled-bg);
  }
  .delayed {
    --_tone: var(--_delayed);
    --_tone-bg: var(--_delayed-bg);
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_tone);
    font-weight: 500;
    white-space: nowrap;
  }
  .pin {
    flex: none;
    inline-size: 16px;
    block-size: 18px;
    overflow: visible;
  }
  .pin .body {
    fill: var(--_tone);
    stroke: var(--_tone);
    stroke-width: 1.4;
    stroke-linejoin: round;
  }
  .pin .sign {
    fill: none;
    stroke: var(--_on-status);
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .pin.placed .sign {
    stroke-width: 4.4;
  }
  .pin.cancelled .body {
    fill: none;
    stroke-dasharray: 2.4 2;
  }
  .pin.cancelled .sign {
    stroke: var(--_tone);
  }
  .status.cancelled > span {
    text-decoration: line-through 1px color-mix(in oklab, var(--_tone) 60%, transparent);
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    block-size: 20px;
    padding-inline: 5px 7px;
    border-radius: 10px;
    background: var(--_tone-bg);
    color: var(--_tone);
    font-size: var(--_text-xs);
    font-weight: 600;
    white-space: nowrap;
  }
  .tag .icon {
    inline-size: 13px;
    block-size: 13px;
    stroke-width: 2.2;
  }
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 3px 10px 3px 7px;
    padding-inline: 7px 10px;
    border-radius: 999px;
    background: var(--_tone-bg);
    color: var(--_tone);
    font-weight: 600;
  }
  .pill.cancelled {
    border: 1px dashed var(--_tone);
  }
`
