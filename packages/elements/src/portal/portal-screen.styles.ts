import { css } from 'lit'
import { brandStyles } from '../base/brand-mark.ts'
import { buttons } from '../base/styles/buttons.ts'
import { chips } from '../base/styles/chips.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { inputs } from '../base/styles/inputs.ts'
import { layer } from '../base/styles/layer.ts'
import { notice } from '../base/styles/notice.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { statusStyles } from '../base/styles/status.ts'
import { accountStyles } from './account-menu.styles.ts'
import { coverStyles } from './covers.styles.ts'

/** Bar, table with details, filters. */
const frame = css`
  :host {
    block-size: 100%;
    min-block-size: 0;
    container: waybill-screen / inline-size;
  }
  :host([compact]) {
    --waybill-row: 36px;
    --waybill-control: 32px;
  }
  @media (pointer: coarse) {
    :host([compact]) {
      --waybill-row: 52px;
      --waybill-control: 44px;
    }
  }
  .screen {
    position: relative;
    display: grid;
    grid-template: 52px minmax(0, 1fr) auto / minmax(0, 1fr);
    block-size: 100%;
    background: var(--_surface);
    overflow: hidden;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
    padding-inline: 10px 12px;
    border-block-end: 1px solid var(--_border);
  }
  .bar .brand {
    margin-inline-start: 6px;
  }
  .bar > .skeleton {
    inline-size: 110px;
    margin-inline-start: 6px;
  }
  .organization {
    padding-inline-start: 10px;
    border-inline-start: 1px solid var(--_border);
    color: var(--_text-muted);
    font-size: var(--_text-s);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .space {
    flex: 1;
  }
  waybill-order-find {
    flex: 0 1 290px;
  }
  .bar .find {
    display: none;
  }
  .new {
    flex: none;
    margin-inline: 4px;
    padding-inline: 9px 13px;
    font-size: var(--_text-s);
  }
  .work {
    display: flex;
    min-inline-size: 0;
    min-block-size: 0;
  }
  waybill-order-table {
    flex: 1;
    min-inline-size: 0;
  }
  .details {
    z-index: 2;
    flex: none;
    inline-size: 412px;
    border-inline-start: 1px solid var(--_border);
    background: var(--_surface);
    box-shadow: -12px 0 32px rgb(16 24 40 / 0.045);
    animation: waybill-enter var(--_motion-normal) var(--_ease-out);
  }
  .details:dir(rtl) {
    box-shadow: 12px 0 32px rgb(16 24 40 / 0.045);
  }
  @keyframes waybill-enter {
    from {
      opacity: 0;
      translate: 12px;
    }
  }
  .chat {
    position: absolute;
    z-index: 3;
    inset-block: 60px 52px;
    inset-inline-start: 8px;
    inline-size: 360px;
    border: 1px solid var(--_border);
    border-radius: 16px;
    background: var(--_surface);
    box-shadow: var(--_shadow-3);
    overflow: hidden;
    animation: waybill-drop var(--_motion-normal) var(--_ease-out);
  }
  @keyframes waybill-drop {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }
  .chat > *,
  .details > * {
    block-size: 100%;
  }
  .notice {
    block-size: auto;
    margin: 16px;
  }
  waybill-order-form {
    flex: 1;
    min-block-size: 0;
  }
`

export const screenStyles = [
  buttons,
  chips,
  dialogStyles,
  inputs,
  layer,
  notice,
  skeleton,
  statusStyles,
  brandStyles,
  accountStyles,
  frame,
  coverStyles,
]
