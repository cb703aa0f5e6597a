import { css } from 'lit'
import { brandStyles } from '../base/brand-mark.ts'
import { buttons } from '../base/styles/buttons.ts'
import { chips } from '../base/styles/chips.ts'
import { layer } from '../base/styles/layer.ts'
import { notice } from '../base/styles/notice.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { statusStyles } from '../base/styles/status.ts'
import { accountStyles } from '../portal/account-menu.styles.ts'

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
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
    padding-inline: 14px 12px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .bar > .skeleton {
    inline-size: 130px;
  }
  .space {
    flex: 1;
  }
  .tabs {
    display: flex;
    gap: 2px;
    min-inline-size: 0;
    margin-inline-start: 20px;
  }
  .tab {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 5px 11px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 500;
    white-space: nowrap;
    cursor: pointer;
  }
  .tab .badge {
    background: var(--_failed);
    color: var(--_on-failed);
  }
  .tab[aria-selected='true'] {
    background: var(--_surface-hover);
    color: var(--_text);
    font-weight: 600;
  }
  @media (hover: hover) {
    .tab:hover {
      background: var(--_surface-hover);
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
  .tab.map {
    display: none;
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
    .tab.map {
      display: inline-flex;
    }
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
    .bar {
      flex-wrap: wrap;
      gap: 0;
      padding: 6px 8px 0 14px;
      padding-inline: 14px 8px;
    }
    .bar .brand {
      flex: 1;
    }
    .space {
      display: none;
    }
    .tabs {
      order: 1;
      flex: 1 0 100%;
      margin-inline: -6px;
      padding-block: 4px;
      overflow-x: auto;
      scrollbar-width: none;
    }
    .tab {
      min-block-size: 40px;
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

export const styles = [buttons, chips, layer, notice, skeleton, statusStyles, brandStyles, accountStyles, frame]
