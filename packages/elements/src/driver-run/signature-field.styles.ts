import { css } from 'lit'

/** A sheet of white paper in both themes, since that is what is sent. */
export const signatureStyles = css`
  :host {
    position: relative;
  }
  .pad {
    overflow: hidden;
    block-size: 150px;
    border: 1px solid var(--_border-strong);
    border-radius: 12px;
    background: #fff;
  }
  canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    touch-action: none;
    cursor: crosshair;
  }
  .above {
    position: absolute;
    inset: auto 18px 8px;
    padding-block-start: 4px;
    border-block-start: 1px dashed #98a2b0;
    color: #56616f;
    font-size: var(--_text-xs);
    pointer-events: none;
  }
`
