import { css, unsafeCSS } from 'lit'
import { pair } from '../base/tokens.ts'

// A dark page's accent is too light for the white puck.
const nose = unsafeCSS(pair('var(--_accent)', '#161b22'))

/** Credit and markers. */
export const liveStyles = css`
  :host([ended]) canvas {
    filter: saturate(0.6);
  }
  .map .maplibregl-ctrl-bottom-left {
    inset: var(--waybill-map-credit, auto auto 0 0);
  }
  .marker {
    pointer-events: none;
  }
  .marker svg {
    display: block;
    overflow: visible;
  }
  .driver svg {
    inline-size: 48px;
    block-size: 48px;
  }
  .destination svg {
    inline-size: 30px;
    block-size: 39px;
  }
  .origin svg {
    inline-size: 18px;
    block-size: 18px;
  }
  .halo {
    fill: var(--_accent);
    opacity: 0.2;
  }
  :host([stale]) .halo {
    display: none;
  }
  .puck {
    fill: #fff;
    filter: drop-shadow(0 2px 4px rgb(0 0 0 / 0.35));
  }
  .nose {
    fill: ${nose};
  }
  .aimless .nose {
    d: path('M-6 0A6 6 0 1 0 6 0A6 6 0 1 0-6 0z');
  }
  :host([stale]) .nose {
    fill: #6b7585;
  }
  .stepped .halo {
    fill: none;
    opacity: 1;
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .body {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 2;
    filter: drop-shadow(0 2px 4px rgb(0 0 0 / 0.3));
  }
  .dot {
    fill: var(--_surface);
  }
  .ring {
    fill: var(--_surface);
    stroke: var(--_border-strong);
    stroke-width: 4;
  }
  @media (forced-colors: active) {
    .marker {
      forced-color-adjust: none;
    }
  }
`
