import { css, unsafeCSS } from 'lit'
import { pair } from '../base/tokens.ts'

// A dark page's accent is too light for the white puck.
const nose = unsafeCSS(pair('var(--_accent)', '#161b22'))

/** The map fills its place; markers, legend and the list that stands for them. */
export const deskMapStyles = css`
  :host {
    min-block-size: 0;
    min-inline-size: 0;
  }
  .frame {
    position: relative;
    block-size: 100%;
    background: var(--_map-ground);
  }
  .map {
    block-size: 100%;
  }
  .legend {
    position: absolute;
    inset-block-start: 14px;
    inset-inline: 14px 60px;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    pointer-events: none;
  }
  .legend .chip {
    border-color: transparent;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-2);
  }
  .legend i {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_completed);
  }
  .legend .silent {
    border: 2px solid var(--_rejected);
    background: none;
  }
  .all {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-end: 12px;
    box-shadow: var(--_shadow-2);
  }
  .marker.driver button {
    display: block;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .marker.driver.chosen {
    z-index: 2;
  }
  .chosen .puck {
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  .marker.stop {
    padding: 0;
    cursor: pointer;
    display: grid;
    place-items: center;
    min-inline-size: 26px;
    block-size: 26px;
    border: 2px solid var(--_surface);
    border-radius: 13px;
    background: var(--_accent);
    box-shadow: var(--_shadow-2);
    color: var(--_on-accent);
    font: 700 12px / 1 var(--_font);
  }
  .panel {
    position: absolute;
    inset-block-end: 28px;
    inset-inline-start: 14px;
    display: flex;
    flex-direction: column;
    inline-size: min(320px, calc(100% - 28px));
    max-block-size: min(46%, 300px);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-2);
    font-size: var(--_text-s);
    overflow: hidden;
  }
  .panel header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 8px 6px 8px 14px;
    padding-inline: 14px 6px;
  }
  .panel .presence {
    font-size: var(--_text-xs);
  }
  .panel ol {
    overflow: auto;
  }
  .panel li {
    border-block-start: 1px solid var(--_border);
  }
  .panel li button {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 8px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 36px;
    padding: 6px 14px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  @media (hover: hover) {
    .panel li button:hover {
      background: var(--_surface-hover);
    }
  }
  .panel .place {
    color: var(--_accent-text);
    font-weight: 600;
  }
  .panel .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .panel .end {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    white-space: nowrap;
  }
  .marker svg {
    display: block;
    inline-size: 44px;
    block-size: 44px;
    overflow: visible;
  }
  .halo {
    fill: var(--_accent);
    opacity: 0.2;
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
  .silent .halo {
    display: none;
  }
  .silent .nose {
    fill: #6b7585;
  }
  .label {
    position: absolute;
    inset-block-start: 42px;
    inset-inline-start: 50%;
    translate: -50%;
    color: var(--_text);
    font: 600 12px / 1.2 var(--_font);
    white-space: nowrap;
    text-shadow:
      0 0 3px var(--_surface),
      0 0 3px var(--_surface),
      0 0 3px var(--_surface);
  }
  .gathered button {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    padding: 0;
    border: 3px solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent);
    box-shadow: var(--_shadow-2);
    color: var(--_on-accent);
    font: 700 13px / 1 var(--_font);
    cursor: pointer;
  }
  .list {
    block-size: 100%;
    padding: 60px 16px 16px;
    background: var(--_surface);
    font-size: var(--_text-s);
    overflow: auto;
  }
  .list li {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 10px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_border);
  }
  .strong {
    font-weight: 550;
  }
  .presence {
    color: var(--_tone, var(--_text-muted));
  }
  @media (forced-colors: active) {
    .marker {
      forced-color-adjust: none;
    }
  }
`
