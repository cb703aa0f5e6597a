import { html, type TemplateResult } from 'lit'
import type { Later } from '../base/later.ts'
import type { OrdersState } from '../stores/orders.ts'
import type { Column } from './columns.ts'
import { cellClass } from './empty-row.ts'

const SKELETON_ROWS = 18

/** Rows in their final geometry, before there is anything to say in them. */
export const skeletonRows = (columns: readonly Column[]): TemplateResult =>
  html`<tbody role="rowgroup" class="waiting" aria-hidden="true">
    ${Array.from(
      { length: SKELETON_ROWS },
      () =>
        html`<tr role="row">
          ${columns.map(({ name }) => html`<td role="gridcell" class=${cellClass(name)}><span class="skeleton"></span></td>`)}
        </tr>`,
    )}
  </tbody>`

/** Where the rows come to stand, between the room of those that are not in the page. */
export const rowBodies = (onPress: (event: MouseEvent | KeyboardEvent) => void): TemplateResult =>
  html`<tbody class="room" role="none"></tbody>
    <tbody class="rows" role="rowgroup" @click=${onPress} @keydown=${onPress}></tbody>
    <tbody class="room" role="none"></tbody>`

/** Blank: nothing is known yet. Empty: it is known that there is nothing. */
export const looksOf = (state: OrdersState): { isBlank: boolean; isEmpty: boolean } => ({
  isBlank: state.kind === 'idle' || (state.kind === 'loading' && state.rows.length === 0),
  isEmpty: state.kind === 'ready' && state.rows.length === 0,
})

/** Whether rows did not come, or may be old. */
export const isTroubled = (state: OrdersState): boolean =>
  state.kind === 'error' || (state.kind === 'ready' && Boolean(state.trouble))

/** What stands below the rows while a page can follow; its coming near asks for that page. */
export function nextPageMark(nearEnd: Later<unknown>): TemplateResult {
  nearEnd.wanted()
  return html`<p id="end"><span class="skeleton"></span></p>`
}
