import { css } from 'lit'

/** Day and times in one row, as wide as the day's words need; under 420 px the day has a row of its own. */
export const styles = css`
  .field {
    container-type: inline-size;
  }
  .window {
    display: grid;
    grid-template-columns: minmax(max-content, 1.5fr) minmax(0, 1fr) auto minmax(0, 1fr);
    align-items: center;
    gap: 8px;
  }
  .when {
    position: relative;
  }
  .day {
    display: flex;
    align-items: center;
    gap: 8px;
    cursor: pointer;
  }
  .day .date {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .behind {
    position: absolute;
    inset: 0;
    opacity: 0;
    pointer-events: none;
  }
  .dash {
    color: var(--_text-muted);
  }
  @container (max-width: 419px) {
    .window {
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    }
    .when {
      grid-column: 1 / -1;
    }
  }
`
