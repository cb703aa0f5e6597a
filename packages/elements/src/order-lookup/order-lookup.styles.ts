import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    --waybill-control: 44px;
  }
  .form {
    display: grid;
    gap: 14px;
    max-inline-size: 26rem;
    padding: clamp(16px, 5cqi, 24px);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
  }
  h2 {
    font-size: var(--_text-xl);
    text-wrap: balance;
  }
  .lead {
    color: var(--_text-muted);
  }
  .form [role='alert']:empty,
  .form [role='alert']:not(:has(.notice)) {
    display: none;
  }
  .input {
    font-size: max(1rem, 16px);
  }
  .input.shortId {
    font-family: var(--_font-mono);
    text-transform: lowercase;
  }
  .found {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .found:focus {
    outline: none;
  }
  .found > waybill-tracking-page {
    inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
  }
`
