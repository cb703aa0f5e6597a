import { css } from 'lit'

/** Each sample has a ground of its own theme, whatever the page around wears. */
export const sampleStyles = css`
  .samples {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    gap: 12px;
  }
  .sample {
    display: grid;
    gap: 14px;
    justify-items: start;
    padding: 14px 16px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_text);
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  figcaption {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .button {
    cursor: default;
  }
  .link {
    color: var(--_accent-text);
    font-weight: 550;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
`
