import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { chips } from '../base/styles/chips.ts'
import { choices } from '../base/styles/choices.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { inputs } from '../base/styles/inputs.ts'
import { layer } from '../base/styles/layer.ts'
import { notice } from '../base/styles/notice.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { statusStyles } from '../base/styles/status.ts'
import { cardStyles } from './cards.styles.ts'
import { filterStyles } from './filters.styles.ts'
import { rejectStyles } from './reject.styles.ts'
import { stopStyles } from './stops.styles.ts'

/** Two columns that scroll by themselves; in a narrow place one after the other. */
const frame = css`
  :host {
    container: waybill-board / inline-size;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .board {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 340fr) minmax(0, 372fr);
    block-size: 100%;
    background: var(--_bg);
  }
  .board > .notice {
    grid-column: 1 / -1;
    margin: 12px 12px 0;
  }
  .column {
    grid-row: 3;
    display: grid;
    grid-template: 44px minmax(0, 1fr) / minmax(0, 1fr);
    min-block-size: 0;
    border-inline-end: 1px solid var(--_border);
  }
  .column > header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline: 16px 12px;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    white-space: nowrap;
    overflow: hidden;
  }
  .column > header p {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .column h2 {
    flex: 1;
    color: var(--_text);
    font-size: var(--_text-s);
  }
  .number {
    margin-inline-start: 4px;
    color: var(--_text-muted);
    font-weight: 500;
  }
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
    align-content: start;
    padding: 2px 12px 12px;
    overflow: auto;
    overscroll-behavior-y: contain;
  }
  .empty {
    display: grid;
    gap: 4px;
    padding: 40px 16px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    text-align: center;
  }
  .empty h3 {
    color: var(--_text);
  }
  .blank {
    display: grid;
    gap: 14px;
    padding: 16px 12px;
  }
  .blank .skeleton:nth-child(2) {
    inline-size: 70%;
  }
  .blank .skeleton:nth-child(3) {
    inline-size: 44%;
  }
  #drivers {
    min-inline-size: 260px;
    max-inline-size: 320px;
  }
  #drivers .entry {
    display: grid;
    line-height: 1.3;
  }
  #drivers .muted {
    font-size: var(--_text-xs);
  }
  #drivers .line {
    min-block-size: 0;
    margin-block: 4px;
    border-block-start: 1px solid var(--_border);
  }
  #drivers .back {
    margin-block-start: 4px;
    border-block-start: 1px solid var(--_border);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  #drivers .back:first-child {
    margin: 0;
    border: 0;
  }
  #drivers .back .icon {
    margin-inline: 6px;
  }
  .none {
    padding: 8px 10px;
  }
  @container waybill-board (max-width: 560px) {
    .board {
      grid-template: none / minmax(0, 1fr);
      block-size: auto;
    }
    .column {
      grid-row: auto;
      grid-template-rows: 44px auto;
      border: 0;
    }
  }
`

export const boardStyles = [
  buttons,
  chips,
  choices,
  dialogStyles,
  inputs,
  layer,
  notice,
  skeleton,
  statusStyles,
  frame,
  cardStyles,
  stopStyles,
  filterStyles,
  rejectStyles,
]
