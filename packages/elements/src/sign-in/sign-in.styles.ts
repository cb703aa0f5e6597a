import { css } from 'lit'

/** One card in the middle of the page; on a phone the page itself. */
export const styles = css`
  :host {
    display: grid;
    place-items: center;
    min-block-size: 100%;
    padding: 24px 16px;
    background: var(--_bg);
    --waybill-control: 44px;
  }
  .card {
    display: grid;
    gap: 20px;
    inline-size: min(400px, 100%);
    padding: 28px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    box-shadow: var(--_shadow-2);
  }
  .whose {
    min-block-size: 26px;
  }
  form {
    display: grid;
    gap: 14px;
  }
  h1 {
    font-size: var(--_text-xl);
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  h1:focus-visible {
    outline: none;
  }
  .lead {
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  .lead:empty {
    display: none;
  }
  .field {
    margin-block-start: 4px;
  }
  .input {
    font-size: max(var(--_text-l), 16px);
  }
  .input.code {
    font-family: var(--_font-mono);
    font-size: 1.375rem;
    letter-spacing: 0.3em;
    text-align: center;
    direction: ltr;
  }
  .ways {
    display: grid;
    gap: 6px;
    margin-block-start: 4px;
  }
  .ways .label {
    margin-block-end: 6px;
  }
  .ways label {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 44px;
    padding: 6px 12px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
    cursor: pointer;
  }
  .ways label:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .ways input {
    accent-color: var(--_accent);
  }
  .others {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px 8px;
  }
  .others .button {
    color: var(--_accent-text);
    font-size: var(--_text-s);
  }
  @media (max-width: 480px) {
    :host {
      place-items: start stretch;
      padding: 0;
      background: var(--_surface);
    }
    .card {
      inline-size: 100%;
      padding: 28px 20px;
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
  }
`
