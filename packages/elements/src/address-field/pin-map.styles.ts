import { css } from 'lit'

/** The pin's tip stands in the middle. */
export const pinMapStyles = css`
  :host {
    position: relative;
    display: block;
    block-size: 190px;
    margin-block-start: 8px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    overflow: hidden;
  }
  .map {
    block-size: 100%;
    scroll-margin-block: 80px;
  }
  .pin {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 50%;
    translate: -50% -100%;
    color: var(--_text);
    filter: drop-shadow(0 1px 2px var(--_surface));
    pointer-events: none;
  }
  .pin svg {
    display: block;
    inline-size: 34px;
    block-size: 34px;
  }
  :host(:dir(rtl)) .pin {
    translate: 50% -100%;
  }
  .failed {
    padding: 16px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
`
