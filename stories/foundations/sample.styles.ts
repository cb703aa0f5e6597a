import { css } from 'lit'

/** Sheets of samples: a grid for things with names, a wrapping row for controls. */
export const sampleStyles = css`
  .sheet {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
    padding: 20px;
    background: var(--_surface);
  }
  .colours,
  .icons {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(120px, 1fr));
  }
  figcaption {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .shade {
    block-size: 44px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
  }
  .notice {
    inline-size: 100%;
  }
`
