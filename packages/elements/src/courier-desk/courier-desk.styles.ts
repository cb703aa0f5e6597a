import { css } from 'lit'
import { brandStyles } from '../base/brand-mark.ts'
import { buttons } from '../base/styles/buttons.ts'
import { chips } from '../base/styles/chips.ts'
import { choices } from '../base/styles/choices.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { layer } from '../base/styles/layer.ts'
import { notice } from '../base/styles/notice.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { statusStyles } from '../base/styles/status.ts'
import { accountStyles } from '../portal/account-menu.styles.ts'
import { barStyles } from './desk-bar.styles.ts'
import { shortcutStyles } from './shortcuts.styles.ts'

/** Bar; board with the map beside it; as it narrows the map goes behind its tab, then everything covers. */
const frame = css`
  :host {
    --waybill-control: 32px;
    block-size: 100dvh;
    min-block-size: 0;
    container: waybill-desk / inline-size;
  }
  @media (pointer: coarse) {
    :host {
      --waybill-control: 44px;
    }
  }
  .desk {
    position: relative;
    display: grid;
    grid-template: 52px minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
    background: var(--_bg);
    overflow: hidden;
  }
  main {
    min-block-size: 0;
  }
  .view {
    display: grid;
    grid-template: minmax(0, 1fr) / 712px minmax(0, 1fr);
    block-size: 100%;
  }
  .view.chat,
  .view.drivers,
  .view.clients,
  .view.orders {
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    background: var(--_surface);
  }
  waybill-order-table {
    min-block-size: 0;
  }
  .view > .notice {
    grid-column: 1 / -1;
    align-self: start;
    margin: 16px;
  }
  .details {
    position: absolute;
    z-index: 2;
    inset-block: 52px 0;
    inset-inline-end: 0;
    inline-size: min(412px, 100%);
    border-inline-start: 1px solid var(--_border);
    background: var(--_surface);
    box-shadow: var(--_shadow-3);
    animation: waybill-enter var(--_motion-normal) var(--_ease-out);
  }
  .details > * {
    block-size: 100%;
  }
  .details > .notice {
    block-size: auto;
    margin: 16px;
  }
  @keyframes waybill-enter {
    from {
      opacity: 0;
      translate: 12px;
    }
  }
  @container waybill-desk (max-width: 1100px) {
    .view {
      grid-template-columns: minmax(0, 1fr);
    }
    .view.today > waybill-desk-map,
    .view.map > waybill-desk-board {
      display: none;
    }
  }
  @container waybill-desk (max-width: 720px) {
    .desk {
      grid-template-rows: auto minmax(0, 1fr);
    }
    .view.today {
      overflow: auto;
    }
    .details {
      inset: 0;
      inline-size: auto;
      border: 0;
      --_details-back: inline-flex;
      --_details-close: none;
    }
  }
`

export const styles = [
  buttons,
  chips,
  choices,
  dialogStyles,
  layer,
  notice,
  skeleton,
  statusStyles,
  brandStyles,
  accountStyles,
  barStyles,
  shortcutStyles,
  frame,
]
