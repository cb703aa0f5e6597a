import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .report {
    display: grid;
    gap: 12px;
    max-inline-size: 44rem;
    padding: clamp(16px, 4cqi, 24px);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_text);
  }
  h2 {
    font-size: var(--_text-xl);
    text-wrap: balance;
  }
  .lead {
    color: var(--_text-muted);
  }
  ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_border);
  }
  .row > .icon {
    color: var(--_tone);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 12px;
  }
  .head b {
    font-weight: 550;
  }
  .level {
    color: var(--_tone);
    font-size: var(--_text-s);
    font-weight: 500;
  }
  .came {
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  .row.failed .came {
    color: var(--_text);
  }
  a {
    color: var(--_accent-text);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`
