import { css } from 'lit'

/** The menu of `accountMenu`; needs `layer`. */
export const accountStyles = css`
  .menu {
    min-inline-size: 240px;
    max-inline-size: 320px;
  }
  .who,
  .what {
    display: grid;
    padding: 8px 10px;
  }
  .what {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .who p:first-child {
    font-weight: 600;
  }
  .who p:last-child {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  .menu [role='group'],
  .what {
    margin-block: 4px;
    padding-block: 4px;
    border-block: 1px solid var(--_border);
  }
  .menu .error {
    padding: 4px 10px 8px;
  }
  .menu [aria-pressed='true'] {
    font-weight: 600;
  }
`
