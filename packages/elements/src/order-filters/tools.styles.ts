import { css } from 'lit'

/** The tools at the bar's end with their panels, and what the filters' panel has beside boxes. */
export const toolStyles = css`
  .tools {
    display: flex;
    gap: 2px;
  }
  .tool {
    --_control: 32px;
  }
  @media (pointer: coarse) {
    .tool {
      --_control: 44px;
    }
  }
  .bar > .error {
    color: var(--_failed);
    font-size: var(--_text-s);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  #panel .segments label {
    padding-inline: 6px;
  }
  .days {
    padding-block-start: 10px;
  }
  #panel .input {
    --_control: 34px;
  }
  #columns,
  #views {
    inline-size: 280px;
    max-inline-size: calc(100vw - 20px);
    padding: 12px 14px;
    border-radius: 14px;
  }
  #columns ul,
  #views ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  #columns li,
  #views li {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  #columns .box {
    flex: 1;
  }
  .up .icon {
    rotate: 180deg;
  }
  #columns > .button {
    margin-block-start: 6px;
    color: var(--_accent-text);
    font-size: var(--_text-s);
  }
  #views h2 {
    padding-block-end: 6px;
  }
  .view {
    flex: 1;
    min-inline-size: 0;
    min-block-size: var(--_control);
    padding: 4px 8px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    font-size: var(--_text-s);
    text-align: start;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  @media (hover: hover) {
    .view:hover {
      background: var(--_surface-hover);
    }
  }
  #views form {
    display: flex;
    gap: 6px;
    margin-block-start: 10px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_border);
  }
  #views form .button {
    flex: none;
    font-size: var(--_text-s);
  }
  @container (max-width: 640px) {
    #columns-button {
      display: none;
    }
  }
`
