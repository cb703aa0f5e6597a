import { css } from 'lit'
import { maplibreStyles } from './maplibre-styles.ts'

/** `.map`: the place of a map, and MapLibre's own parts in our look. */
export const mapStyles = [
  maplibreStyles,
  css`
    .map {
      position: relative;
      overflow: hidden;
      background: var(--_map-ground);
      direction: ltr;
    }
    .map canvas:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: -3px;
    }
    .map .maplibregl-ctrl-attrib {
      margin: 0 0 4px 5px;
      padding: 1px 5px;
      border-radius: 4px;
      background: color-mix(in srgb, var(--_surface) 82%, transparent);
      color: var(--_text-muted);
      font: 10px / 1.4 var(--_font);
    }
    .map .maplibregl-ctrl-attrib-button {
      display: none;
    }
    .map .maplibregl-ctrl-attrib a {
      color: inherit;
    }
    @media (min-width: 640px) {
      .map .maplibregl-ctrl-attrib {
        font-size: 11px;
      }
    }
  `,
]
