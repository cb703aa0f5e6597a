import type { OrderRow } from '@waybill/contract'
import { elapsedWords, shortDay } from '../../../../packages/elements/src/base/elapsed-time.ts'
import { dayKey, fullTime, time } from '../../../../packages/elements/src/base/format.ts'
import { PINS } from '../../../../packages/elements/src/base/status-pin.ts'
import { fill } from '../../../../packages/elements/src/base/texts.ts'
import { en, type CommonTranslate } from '../../../../packages/elements/src/locales/en/common.ts'
import { drive } from './drive.ts'
import { cellsOfRow, STYLE } from './floor-look.ts'
import { HEADS, shownWords } from './source.ts'
import { Windowed } from './windowed.ts'

const t: CommonTranslate = (key, ...[values]) => fill(en, 'en', key, values)

/** What our table shows, written by hand: the same cells, words and roles, without a framework, a store or a stream. */
drive(
  new Windowed({
    table: () => {
      const table = document.createElement('table')
      document.head.append(Object.assign(document.createElement('style'), { textContent: STYLE }))
      table.role = 'grid'
      table.ariaRowCount = '-1'
      table.createTHead().insertRow().innerHTML = HEADS.map(
        (text, at) =>
          `<th role="columnheader" scope="col" tabindex="-1">${at === 0 ? text : `<button>${text}</button>`}</th>`,
      ).join('')
      return table
    },
    row: () => empty.cloneNode(true) as HTMLTableRowElement,
    write,
    expected: shownWords,
  }),
)

const empty = document.createElement('tr')
empty.role = 'row'
empty.innerHTML = cellsOfRow

function write(line: HTMLTableRowElement, row: OrderRow, index: number): void {
  const now = Date.now()
  const [id, connection, recipient, dropoff, status, created, updated] = line.cells
  line.ariaRowIndex = `${index + 2}`
  line.dataset.id = row.id
  say(id?.firstElementChild?.firstChild, row.shortId)
  say(connection?.firstChild, row.courierName)
  say(recipient?.firstChild, row.recipientName)
  say(dropoff?.firstChild, row.dropoffAddress)
  if (status) writeStatus(status, row)
  const isToday = dayKey(row.createdAt) === dayKey(now)
  const at = writeTime(created, row.createdAt)
  say(at, isToday ? time('en', row.createdAt) : shortDay('en', row.createdAt, undefined))
  const ago = writeTime(updated, row.updatedAt)
  const { short, spoken } = elapsedWords(t, { locale: 'en', at: row.updatedAt, zone: undefined, now })
  say(ago?.firstChild, short)
  say(ago?.lastChild, spoken)
}

function writeStatus(cell: Element, { status, delayedMinutes }: OrderRow): void {
  const [line, label, pin, body, sign, word, tag] = cell.querySelectorAll('*')
  say(word, t(`status.${status}`))
  if (label && label.className !== status) {
    label.className = status
    pin?.setAttribute('class', status)
    body?.setAttribute('d', PINS[status].body)
    sign?.setAttribute('d', PINS[status].sign)
  }
  if (delayedMinutes === null) return tag?.remove()
  const late = tag ?? line?.appendChild(document.createElement('i'))
  say(late, t('delayed', { time: t('minutes', { count: delayedMinutes }) }))
}

function writeTime(cell: Element | undefined, at: string): Element | null | undefined {
  const element = cell?.querySelector('time')
  if (element && element.dateTime !== at) Object.assign(element, { dateTime: at, title: fullTime('en', at) })
  return element
}

function say(node: Node | null | undefined, text: string): void {
  if (node && node.textContent !== text) node.textContent = text
}
