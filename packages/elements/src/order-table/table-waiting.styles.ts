import { css } from 'lit'

/** Loading, freshly changed, and a page that follows. */
export const waitingStyles = css`
  table.loading tbody:not(.waiting) {
    opacity: 0.5;
    transition: opacity var(--_motion-normal) 150ms;
  }
  :is(.fresh, .fading) .when {
    margin: -3px -6px;
    padding: 3px 6px;
    border-radius: var(--_radius-s);
  }
  .fresh .when {
    background: color-mix(in srgb, var(--_accent) 16%, var(--_surface));
    color: var(--_accent-text);
  }
  .fading .when {
    transition: 0.72s var(--_ease-out);
    transition-property: background-color, color;
  }
  .waiting td {
    cursor: default;
  }
  .waiting .skeleton {
    inline-size: 74%;
  }
  .waiting .cell-status .skeleton {
    inline-size: 92px;
  }
  .waiting .cell-created-at .skeleton {
    inline-size: 36px;
  }
  .waiting .cell-updated-at .skeleton {
    inline-size: 44px;
  }
  .waiting tr:nth-child(3n) :is(.cell-recipient, .cell-dropoff) .skeleton {
    inline-size: 58%;
  }
  .waiting tr:nth-child(4n) :is(.cell-recipient, .cell-dropoff) .skeleton {
    inline-size: 94%;
  }
  #end .skeleton {
    inline-size: 40%;
  }
  #end {
    block-size: 56px;
    margin: 0;
    padding: 12px 18px;
  }
`
