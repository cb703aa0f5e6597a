import { css } from 'lit'

/** The row of filters over both columns, and its button. */
export const filterStyles = css`
  #filter {
    --_control: 28px;
    flex: none;
    padding: 0 6px;
  }
  @media (pointer: coarse) {
    #filter {
      --_control: 44px;
      padding: 0 12px;
    }
  }
  .filters {
    grid-row: 2;
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 10px 12px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .filters .input {
    flex: 1 1 100px;
    padding-inline: 8px;
    inline-size: auto;
    max-inline-size: 200px;
    font-size: var(--_text-s);
  }
  .filters .input[type='search'] {
    flex-grow: 2;
    flex-basis: 120px;
    max-inline-size: none;
  }
  @media (pointer: coarse) {
    .filters .input {
      font-size: max(1rem, 16px);
    }
  }
  .filters .button {
    font-size: var(--_text-s);
  }
`
