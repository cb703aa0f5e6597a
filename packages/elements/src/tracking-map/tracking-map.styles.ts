import { css } from 'lit'

/** The place of the map; what stands on it comes with the map (live-map.styles.ts). */
export const styles = css`
  :host {
    position: relative;
    min-block-size: 80px;
    overflow: hidden;
    background: var(--_map-ground);
  }
  #map {
    position: absolute;
    inset: 0;
  }
  .follow {
    position: absolute;
    z-index: 3;
    inset-block-start: 12px;
    inset-inline-end: 12px;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-2);
    cursor: pointer;
  }
  .follow[aria-pressed='true'] .icon {
    fill: currentColor;
  }
  @media (hover: hover) {
    .follow:hover {
      background: var(--_surface-hover);
    }
  }
  @media (forced-colors: active) {
    .follow {
      border: 1px solid ButtonBorder;
    }
  }
`
