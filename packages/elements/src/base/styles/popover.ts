import { css } from 'lit'

/** `.popover`: a raised panel that `PopupController` shows by its anchor, in the top layer. */
export const popover = css`
  .popover {
    position: fixed;
    inset: auto;
    z-index: 5;
    margin: 0;
    padding: 6px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-2);
    overflow: auto;
    overscroll-behavior: contain;
    animation: waybill-drop var(--_motion-normal) var(--_ease-out);
  }
  .popover:not(:popover-open) {
    display: none;
  }
  @keyframes waybill-drop {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }
`
