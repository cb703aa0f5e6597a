import type { OrderRow } from '@waybill/contract'
import type { OrderStatus } from '@waybill/contract/status'
import { html, nothing, render, type TemplateResult } from 'lit'
import { PINS } from '../base/status-pin.ts'
import type { CommonTranslate } from '../locales/en/common.ts'

/*
 * What stands in every cell of a column is copied with the row and then written into; what few orders have is rendered
 * beside it.
 */

/** The content of a cell of words; they keep their own direction. */
export const words = (): TemplateResult => html`<bdi> </bdi>`

/** Writes the words of such a cell. */
export const sayIn =
  <View>(wordsOf: (row: OrderRow, view: View) => string) =>
  (cell: HTMLElement, row: OrderRow, view: View): void =>
    say(cell.querySelector('bdi'), wordsOf(row, view))

/** Changes a text where it is another. */
export function say(element: Element | null | undefined, text: string): void {
  const node = element?.firstChild
  if (!(node instanceof Text)) element?.replaceChildren(text)
  else if (node.data !== text) node.data = text
}

/** Makes a copy of a status label say another status. */
export function sayStatus(cell: HTMLElement, status: OrderStatus, common: CommonTranslate): void {
  const [label, pin, body, sign, word] = cell.querySelectorAll('.status, .status *')
  say(word, common(`status.${status}`))
  if (label?.classList.contains(status)) return
  label?.setAttribute('class', `status ${status}`)
  pin?.setAttribute('class', `pin ${status}`)
  body?.setAttribute('d', PINS[status].body)
  sign?.setAttribute('d', PINS[status].sign)
}

/** Puts what few orders have beside what each has: a cell that never had any has no element for it. */
export function putBeside(cell: HTMLElement, more: TemplateResult | typeof nothing): void {
  let line = cell.querySelector<HTMLElement>('.line')
  if (!line && more !== nothing) {
    line = document.createElement('span')
    line.className = 'line'
    line.append(...cell.childNodes)
    cell.append(line)
  }
  if (line) render(more, line)
}
