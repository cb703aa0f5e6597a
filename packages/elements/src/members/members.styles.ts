import { css } from 'lit'

/** Roles stand at the end of each row and keep their width, so that a change moves nothing. */
export const memberStyles = css`
  .rows select {
    inline-size: auto;
    min-inline-size: 130px;
  }
  .rows .role {
    padding-inline-end: 13px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .invite {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 180px;
    gap: 12px 16px;
  }
  .invite .savebar {
    grid-column: 1 / -1;
  }
  .invite .notice {
    grid-column: 1 / -1;
  }
  .commands .faces {
    justify-items: end;
  }
  @container waybill-pane (max-width: 560px) {
    .invite {
      grid-template-columns: minmax(0, 1fr);
    }
    .rows .commands {
      margin-inline-start: 44px;
    }
    .commands:has(> select) {
      flex-wrap: nowrap;
    }
    .rows select {
      min-inline-size: 0;
    }
    .commands > .ghost:first-child,
    .commands > .ghost + .ghost {
      margin-inline-start: -13px;
    }
    .commands .faces {
      justify-items: start;
    }
  }
`
