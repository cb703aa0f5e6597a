import { css } from 'lit'

/** `.pane`: a settings form of one column; `.two` pairs fields where there is room; `.rows` lists things with commands. */
export const forms = css`
  :host {
    container: waybill-pane / inline-size;
  }
  .pane {
    display: grid;
    gap: 28px;
    align-content: start;
    max-inline-size: 680px;
    padding: 20px;
  }
  .pane form,
  .section {
    display: grid;
    gap: 16px;
  }
  .section {
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_border);
  }
  .pane h2 {
    font-size: 1.125rem;
    letter-spacing: -0.01em;
  }
  .section h3 {
    font-size: var(--_text-l);
  }
  .lead {
    margin-block-start: 2px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 16px 20px;
  }
  .savebar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .rows {
    display: grid;
  }
  .rows > li {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    min-block-size: 56px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_border);
  }
  .rows > li:last-child {
    border: 0;
  }
  .rows:empty {
    display: none;
  }
  .rows .about {
    flex: 1 1 180px;
    display: grid;
    gap: 1px;
    min-inline-size: 0;
  }
  .rows .name {
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .rows .more {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .rows .commands {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-inline-start: auto;
  }
  .rows .error {
    flex-basis: 100%;
  }
  .rows .icon:first-child {
    color: var(--_text-muted);
  }
  .mono {
    font-family: var(--_font-mono);
    font-size: 0.94em;
  }
  .waiting {
    display: grid;
    gap: 6px;
  }
  .waiting .title {
    inline-size: 160px;
    block-size: 18px;
    margin-block-end: 14px;
  }
  .waiting .label {
    inline-size: 90px;
  }
  .waiting .control {
    block-size: var(--_control);
    margin-block-end: 12px;
  }
  #question .body {
    display: grid;
    gap: 8px;
    padding: 20px 24px;
  }
  #question .space,
  .space {
    flex: 1;
  }
  @container waybill-pane (max-width: 560px) {
    .pane {
      gap: 24px;
      padding: 16px;
    }
    .two {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`
