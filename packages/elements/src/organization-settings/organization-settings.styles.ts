import { css } from 'lit'

/** The logo's place, which keeps its height whatever stands in it. */
export const logoStyles = css`
  .logo {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    min-block-size: 64px;
    padding: 10px 14px;
    border: 1.5px dashed var(--_border-strong);
    border-radius: var(--_radius-m);
  }
  .logo img {
    max-block-size: 40px;
    max-inline-size: 180px;
    object-fit: contain;
  }
  .logo .none {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
`
