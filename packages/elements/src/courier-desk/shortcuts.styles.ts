import { css } from 'lit'

/** The dialog that lists what keys do, and the desk's own lines of the account menu. */
export const shortcutStyles = css`
  .menu .entry {
    display: flex;
    justify-content: space-between;
    min-block-size: var(--_control);
    padding: 6px 10px;
    font-size: inherit;
  }
  .keys {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px 16px;
    align-items: center;
    padding: 16px 24px 8px;
    font-size: var(--_text-s);
  }
  kbd {
    display: inline-block;
    min-inline-size: 26px;
    padding: 2px 7px;
    border: 1px solid var(--_border-strong);
    border-radius: 5px;
    font: inherit;
    font-weight: 600;
    text-align: center;
    white-space: nowrap;
  }
  #shortcuts .switch {
    margin: 8px 24px 20px;
  }
  #shortcuts .head {
    display: flex;
    align-items: center;
    padding: 14px 14px 0 24px;
    padding-inline: 24px 14px;
  }
  #shortcuts h2 {
    flex: 1;
  }
`
