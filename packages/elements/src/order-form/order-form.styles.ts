import { css } from 'lit'

/** One column that fits its host; in a dialog head, scrolling body and foot, and two columns where there is room. */
export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    --_own: var(--waybill-control, 44px);
  }
  :host([dialog]) {
    --_own: 36px;
  }
  .form {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    --waybill-control: var(--_own);
    --_control: var(--_own);
  }
  :host(:not([dialog])) .form {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    overflow: clip;
  }
  .head,
  .foot {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 12px 24px;
  }
  .head {
    padding-inline-end: 14px;
    border-block-end: 1px solid var(--_border);
  }
  .head h2 {
    flex: 1 0 auto;
    font-size: 1.125rem;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .courier {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  :host(:not([dialog])) .courier {
    padding: 14px 16px 0;
  }
  .courier label {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    white-space: nowrap;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
  }
  :host([dialog]) .scroll {
    overflow: auto;
    scroll-padding-block: 64px;
    overscroll-behavior: contain;
  }
  .pair > * + *,
  .dropoffs > * + * {
    border-block-start: 1px solid var(--_border);
  }
  .courier .input {
    min-inline-size: 0;
  }
  .foot {
    position: sticky;
    inset-block-end: 0;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface-sunken);
  }
  .about {
    flex: 1;
    min-inline-size: 0;
    line-height: 1.35;
  }
  .about p:first-child {
    overflow: hidden;
    font-size: var(--_text-s);
    font-weight: 600;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .about p + p {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .trouble {
    margin: 16px 16px 0;
    color: var(--_failed);
    font-size: var(--_text-s);
  }
  @container (min-width: 761px) {
    .pair {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .pair > * + * {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_border);
    }
  }
  @container (max-width: 760px) {
    .form {
      --waybill-input-text: max(1rem, 16px);
    }
    :host([dialog]) .form {
      --waybill-control: 44px;
      --_control: 44px;
    }
    .head,
    .foot {
      padding-inline: 16px;
    }
    .head {
      gap: 4px;
      padding-inline-end: 8px;
    }
    .head h2 {
      font-size: 1rem;
    }
    .head .input {
      padding-inline: 8px;
    }
    .discard,
    .courier label {
      display: none;
    }
    .foot .primary {
      flex: 1.2;
    }
  }
`
