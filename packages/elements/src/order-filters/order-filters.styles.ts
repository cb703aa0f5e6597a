import { css } from 'lit'

/** One line; under 640 px the funnel, the chips and, when something is wrong, the live state. */
export const styles = css`
  :host {
    container-type: inline-size;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding-inline: 10px 12px;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface-sunken);
    --_bar-control: 30px;
  }
  .bar > .button {
    min-block-size: var(--_bar-control);
    font-size: var(--_text-s);
  }
  .funnel {
    flex: none;
    padding-inline: 11px;
  }
  .funnel .badge {
    margin-inline-start: 2px;
  }
  .chips {
    display: flex;
    gap: 6px;
    min-inline-size: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .chip {
    flex: none;
  }
  .chip > span {
    display: contents;
  }
  .chip bdi {
    max-inline-size: 22ch;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .clear {
    flex: none;
  }
  .space {
    flex: 1;
  }
  .count,
  .pulse {
    flex: none;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .pulse {
    --_beat: var(--_placed);
    --_beat-bg: var(--_placed-bg);
    display: inline-flex;
    align-items: center;
    gap: 7px;
    padding-inline: 8px;
  }
  .pulse.live {
    --_beat: var(--_completed);
    --_beat-bg: var(--_completed-bg);
  }
  .pulse.reconnecting {
    --_beat: var(--_rejected);
    --_beat-bg: var(--_rejected-bg);
    color: var(--_rejected);
  }
  .beat {
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_beat);
    box-shadow: 0 0 0 3px var(--_beat-bg);
  }

  #panel {
    inline-size: 348px;
    max-inline-size: calc(100vw - 20px);
    padding: 10px 16px 14px;
    border-radius: 14px;
  }
  #panel:popover-open {
    display: grid;
    gap: 14px;
  }
  header {
    display: flex;
    align-items: center;
    margin-inline-end: -8px;
  }
  h2 {
    flex: 1;
    font-size: 15px;
  }
  header .clear {
    color: var(--_accent-text);
    font-size: var(--_text-s);
  }
  legend {
    padding-block-end: 4px;
    font-size: var(--_text-s);
    font-weight: 550;
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    column-gap: 8px;
  }
  #reversed {
    display: flex;
    gap: 6px;
    color: var(--_rejected);
    font-size: var(--_text-s);
  }
  #reversed > * {
    flex: none;
    margin-block-start: 6px;
  }
  #reversed > span {
    flex: 1;
  }
  #panel .segments {
    display: flex;
    flex-wrap: wrap;
  }
  #panel .segments label {
    flex: auto;
    justify-content: center;
  }
  .connections {
    max-block-size: 190px;
    overflow-y: auto;
  }
  .box {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    font-size: var(--_text-s);
    cursor: pointer;
  }
  .box input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }
  .box .pin {
    inline-size: 14px;
    block-size: 16px;
  }
  .switch {
    justify-content: space-between;
  }
  .sort {
    display: none;
  }
  .hint {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }

  @media (pointer: coarse) {
    .bar {
      min-block-size: 56px;
      --_bar-control: 44px;
    }
    .box {
      min-block-size: 44px;
    }
    .chip {
      min-block-size: 34px;
    }
  }
  @container (max-width: 640px) {
    .bar {
      padding: 8px 12px calc(8px + env(safe-area-inset-bottom));
    }
    .bar > .clear,
    .count,
    .pulse.live,
    .pulse.connecting,
    .word {
      display: none;
    }
    .sort {
      display: block;
    }
  }
`
