import type { OrderRow } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { elapsedWords, shortDay } from '../base/elapsed-time.ts'
import { dayKey, fullTime, time, timeRange } from '../base/format.ts'
import { delayedTag, statusLabel } from '../base/status-pin.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { OrdersTranslate } from '../locales/en/orders.ts'
import type { ColumnName } from '../stores/order-columns.ts'
import type { ListQuery } from '../stores/order-list.ts'
import { putBeside, say, sayIn, sayStatus, words } from './cells.ts'

type Sort = ListQuery['sort']

/** What a cell needs beside its row. */
export interface RowView {
  readonly t: OrdersTranslate
  readonly common: CommonTranslate
  readonly locale: string
  /** Time zone of the organization; the browser's until it is known. */
  readonly zone: string | undefined
  /** Courier's name for a client, client's name for a courier. */
  readonly otherParty: (row: OrderRow) => string
  /** What says that messages about an order are unread. */
  readonly unread: (id: string) => TemplateResult | typeof nothing
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A column of the table. */
export interface Column {
  readonly name: ColumnName
  /** What its head sorts by, and which way at first. */
  readonly sort?: Sort
  readonly first?: 'asc' | 'desc'
  /** What its cells say, beside the time and what they are shown in. */
  readonly fields: readonly (keyof OrderRow)[]
  /** What stands in every cell, before an order is written into it. */
  readonly body: (common: CommonTranslate) => TemplateResult
  readonly write: (cell: HTMLElement, row: OrderRow, view: RowView) => void
}

/** Every column that there is, in the order in which they stand at first. */
export const COLUMNS: readonly Column[] = [
  { name: 'id', fields: ['shortId'], body: idButton, write: sayIn((row) => row.shortId) },
  {
    name: 'connection',
    fields: ['clientName', 'courierName'],
    body: words,
    write: sayIn((row, view) => view.otherParty(row)),
  },
  {
    name: 'recipient',
    sort: 'recipientName',
    first: 'asc',
    fields: ['id', 'recipientName'],
    body: words,
    write: writeRecipient,
  },
  { name: 'pickup', fields: ['pickupAddress'], body: words, write: sayIn((row) => row.pickupAddress) },
  { name: 'dropoff', fields: ['dropoffAddress', 'dropoffCount'], body: words, write: writeDropoff },
  {
    name: 'window',
    sort: 'windowBefore',
    first: 'asc',
    fields: ['windowAfter', 'windowBefore'],
    body: words,
    write: sayIn(windowWords),
  },
  { name: 'driver', fields: ['driverName'], body: words, write: sayIn((row) => row.driverName ?? '') },
  {
    name: 'status',
    fields: ['status', 'delayedMinutes'],
    body: (common) => statusLabel(common, 'placed'),
    write: writeStatus,
  },
  {
    name: 'createdAt',
    sort: 'createdAt',
    fields: ['createdAt'],
    body: () => html`<time> </time>`,
    write: writeCreated,
  },
  { name: 'updatedAt', sort: 'updatedAt', fields: ['updatedAt'], body: momentAgo, write: writeUpdated },
]

/** The columns with these names, in their order. */
export const columnsOf = (names: readonly ColumnName[]): readonly Column[] =>
  names.flatMap((name) => COLUMNS.find((column) => column.name === name) ?? [])

function idButton(): TemplateResult {
  return html`<button class="open" part="id" tabindex="-1"><bdi> </bdi></button>`
}

function writeRecipient(cell: HTMLElement, { id, recipientName }: OrderRow, { unread }: RowView): void {
  putBeside(cell, unread(id))
  say(cell.querySelector('bdi'), recipientName)
}

function writeDropoff(cell: HTMLElement, { dropoffAddress, dropoffCount }: OrderRow, { t }: RowView): void {
  const count = dropoffCount - 1
  putBeside(cell, count > 0 ? html`<span class="others">${t('stops', { count })}</span>` : nothing)
  say(cell.querySelector('bdi'), dropoffAddress)
}

function writeStatus(cell: HTMLElement, { status, delayedMinutes }: OrderRow, { common }: RowView): void {
  putBeside(cell, delayedTag(common, delayedMinutes, 'short'))
  sayStatus(cell, status, common)
}

function writeCreated(cell: HTMLElement, { createdAt: at }: OrderRow, { locale, zone, now }: RowView): void {
  const isToday = dayKey(at, zone) === dayKey(now, zone)
  say(writeMoment(cell, at, fullTime(locale, at, zone)), (isToday ? time : shortDay)(locale, at, zone))
}

/** The window of the first drop-off, with its day when that is not today. */
function windowWords({ windowAfter, windowBefore }: OrderRow, { t, locale, zone, now }: RowView): string {
  const edge = windowBefore ?? windowAfter
  if (!edge) return ''
  const words =
    windowAfter && windowBefore
      ? timeRange(locale, windowAfter, windowBefore, zone)
      : t(windowBefore ? 'window.until' : 'window.from', { time: time(locale, edge, zone) })
  const isToday = dayKey(edge, zone) === dayKey(now, zone)
  return isToday ? words : `${shortDay(locale, edge, zone)}, ${words}`
}

function momentAgo(): TemplateResult {
  return html`<time class="when"><bdi aria-hidden="true"> </bdi><span class="visually-hidden"> </span></time>`
}

function writeUpdated(cell: HTMLElement, { updatedAt: at }: OrderRow, { common, locale, zone, now }: RowView): void {
  const { short, spoken, full } = elapsedWords(common, { locale, at, zone, now })
  const element = writeMoment(cell, at, full)
  say(element?.firstElementChild, short)
  say(element?.lastElementChild, spoken)
}

function writeMoment(cell: HTMLElement, dateTime: string, title: string): HTMLTimeElement | null {
  const element = cell.querySelector('time')
  return element && Object.assign(element, { dateTime, title })
}
