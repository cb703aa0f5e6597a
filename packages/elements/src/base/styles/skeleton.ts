import { css } from 'lit'

/** `.skeleton`: a bar in the place and height of the text to come. Show it through `LoadingDelay`. */
export const skeleton = css`
  .skeleton {
    display: inline-block;
    block-size: 0.75em;
    inline-size: 100%;
    border-radius: 4px;
    background: linear-gradient(90deg, var(--_surface-hover) 25%, var(--_border) 50%, var(--_surface-hover) 75%) 0 /
      200% 100%;
    animation: waybill-sweep 1.4s linear infinite;
  }
  @keyframes waybill-sweep {
    to {
      background-position: -200% 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .skeleton {
      animation: none;
    }
  }
`
