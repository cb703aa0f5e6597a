import { css } from 'lit'

/** `.popover`: a raised panel under its opener; place it inside a positioned parent. Works for menus and list boxes. */
export const popover = css`
  .popover {
    position: absolute;
    z-index: 5;
    inset-block-start: calc(100% + 6px);
    inset-inline-start: 0;
    padding: 6px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-2);
    animation: waybill-drop var(--_motion-normal) var(--_ease-out);
  }
  @keyframes waybill-drop {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }
`
