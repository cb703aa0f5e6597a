import { css } from 'lit'

/** One endpoint with its log. */
export const webhookPageStyles = css`
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  .title h2 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .commands {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .back {
    justify-self: start;
    margin-block-end: -16px;
    margin-inline-start: -8px;
  }
  .log > li {
    border-block-end: 1px solid var(--_border);
  }
  summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 12px;
    padding-block: 10px;
    cursor: pointer;
  }
  summary::marker {
    content: none;
  }
  summary .what {
    font-weight: 550;
  }
  summary .status {
    justify-self: end;
    font-size: var(--_text-s);
  }
  summary .when,
  .more {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  summary > .more {
    justify-self: end;
    text-align: end;
  }
  @media (hover: hover) {
    summary:hover {
      background: var(--_surface-hover);
    }
  }
  .inside {
    display: grid;
    gap: 12px;
    padding-block: 4px 16px;
    font-size: var(--_text-s);
  }
  .attempt {
    display: grid;
    gap: 6px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_border);
  }
  .attempt .more {
    display: block;
  }
  h4 {
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .code {
    max-block-size: 240px;
    margin: 0;
    padding: 10px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    background: var(--_bg);
    font-family: var(--_font-mono);
    font-size: var(--_text-xs);
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    justify-content: space-between;
  }
  .foot .more {
    overflow-wrap: anywhere;
  }
`
