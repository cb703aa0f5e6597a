import { css } from 'lit'

/** `.layer`: a raised panel with the `popover` attribute, put beside its opener by `placeBeside`; `.menu` holds commands. */
export const layer = css`
  .layer {
    inset: auto;
    margin: 0;
    padding: 6px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-3);
    color: var(--_text);
    font: 400 var(--_text-m) / var(--_leading) var(--_font);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .layer:focus-visible {
    outline-offset: -2px;
  }
  .layer:popover-open {
    animation: waybill-layer var(--_motion-normal) var(--_ease-out);
  }
  @keyframes waybill-layer {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }
  .menu {
    min-inline-size: 200px;
  }
  .menu button {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 6px 10px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .menu button:focus-visible {
    outline-offset: -2px;
  }
  .menu .danger {
    color: var(--_failed);
  }
  @media (hover: hover) {
    .menu button:hover {
      background: var(--_surface-hover);
    }
  }
`
