import { css } from 'lit'

export const styles = css`
  :host {
    display: block;
    padding-block: 16px;
    border-block-start: 1px solid var(--_border);
  }
  h3 {
    font-size: var(--_text-m);
    font-weight: 600;
  }
  form {
    display: grid;
    gap: 8px;
  }
  .stars {
    display: flex;
    gap: 4px;
    min-inline-size: 0;
    margin: 6px 0 0;
    margin-inline-start: -8px;
    padding: 0;
    border: 0;
  }
  .star {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
  }
  label.star {
    cursor: pointer;
  }
  .star svg {
    inline-size: 30px;
    block-size: 30px;
    fill: none;
    stroke: var(--_border-strong);
    stroke-width: 1.5;
    stroke-linejoin: round;
    overflow: visible;
  }
  .star.lit svg {
    fill: #f2a81d;
    stroke: var(--_rejected);
  }
  .star:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  @media (hover: hover) {
    label.star:hover {
      background: var(--_surface-hover);
    }
  }
  @media (forced-colors: active) {
    .star svg {
      stroke: CanvasText;
    }
    .star.lit svg {
      fill: Highlight;
      stroke: Highlight;
    }
  }
`
