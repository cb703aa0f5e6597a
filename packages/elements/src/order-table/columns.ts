import type { OrderRow } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { elapsedTime, shortDay } from '../base/elapsed-time.ts'
import { dayKey, fullTime, time, timeRange } from '../base/format.ts'
import { chatIcon, icon } from '../base/icons.ts'
import { delayedTag, statusLabel } from '../base/status-pin.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { OrdersTranslate } from '../locales/en/orders.ts'
import type { ColumnName } from '../stores/order-columns.ts'
import type { ListQuery } from '../stores/order-list.ts'

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
  /** Unread messages about orders, by the order's id. */
  readonly unread: ReadonlyMap<string, number>
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
  readonly cell: (row: OrderRow, view: RowView) => TemplateResult
}

/** Every column that there is, in the order in which they stand at first. */
export const COLUMNS: readonly Column[] = [
  { name: 'id', fields: ['shortId'], cell: idCell },
  { name: 'connection', fields: ['clientName', 'courierName'], cell: (row, view) => text(view.otherParty(row)) },
  { name: 'recipient', sort: 'recipientName', first: 'asc', fields: ['id', 'recipientName'], cell: recipientCell },
  { name: 'pickup', fields: ['pickupAddress'], cell: (row) => text(row.pickupAddress) },
  { name: 'dropoff', fields: ['dropoffAddress', 'dropoffCount'], cell: dropoffCell },
  { name: 'window', sort: 'windowBefore', first: 'asc', fields: ['windowAfter', 'windowBefore'], cell: windowCell },
  { name: 'driver', fields: ['driverName'], cell: (row) => text(row.driverName ?? '') },
  { name: 'status', fields: ['status', 'delayedMinutes'], cell: statusCell },
  { name: 'createdAt', sort: 'createdAt', fields: ['createdAt'], cell: createdCell },
  { name: 'updatedAt', sort: 'updatedAt', fields: ['updatedAt'], cell: updatedCell },
]

/** The columns with these names, in their order. */
export const columnsOf = (names: readonly ColumnName[]): readonly Column[] =>
  names.flatMap((name) => COLUMNS.find((column) => column.name === name) ?? [])

/** Class of a column's cells. */
export const cellClass = (name: Column['name']): string => `cell-${name.replace('At', '-at')}`

const text = (words: string): TemplateResult => html`<bdi>${words}</bdi>`

function idCell({ shortId }: OrderRow): TemplateResult {
  return html`<button class="open" part="id" tabindex="-1"><bdi>${shortId}</bdi></button>`
}

function recipientCell({ id, recipientName }: OrderRow, { t, unread }: RowView): TemplateResult {
  const count = unread.get(id) ?? 0
  if (count === 0) return html`<bdi>${recipientName}</bdi>`
  return html`<span class="line"
    ><bdi>${recipientName}</bdi
    ><span class="talk" part="unread"
      >${icon(chatIcon, 'small')}<span aria-hidden="true">${count}</span
      ><span class="visually-hidden">${t('unread', { count })}</span></span
    ></span
  >`
}

function dropoffCell({ dropoffAddress, dropoffCount }: OrderRow, { t }: RowView): TemplateResult {
  const others = dropoffCount - 1
  if (others < 1) return html`<bdi>${dropoffAddress}</bdi>`
  return html`<span class="line"
    ><bdi>${dropoffAddress}</bdi><span class="others">${t('stops', { count: others })}</span></span
  >`
}

function statusCell({ status, delayedMinutes }: OrderRow, { common }: RowView): TemplateResult {
  return html`<span class="line">${statusLabel(common, status)}${delayedTag(common, delayedMinutes, 'short')}</span>`
}

function createdCell({ createdAt }: OrderRow, { locale, zone, now }: RowView): TemplateResult {
  const isToday = dayKey(createdAt, zone) === dayKey(now, zone)
  return html`<time datetime=${createdAt} title=${fullTime(locale, createdAt, zone)}
    >${isToday ? time(locale, createdAt, zone) : shortDay(locale, createdAt, zone)}</time
  >`
}

/** The window of the first drop-off, with its day when that is not today. */
function windowCell({ windowAfter, windowBefore }: OrderRow, { t, locale, zone, now }: RowView): TemplateResult {
  const edge = windowBefore ?? windowAfter
  if (!edge) return text('')
  const words =
    windowAfter && windowBefore
      ? timeRange(locale, windowAfter, windowBefore, zone)
      : t(windowBefore ? 'window.until' : 'window.from', { time: time(locale, edge, zone) })
  const isToday = dayKey(edge, zone) === dayKey(now, zone)
  return text(isToday ? words : `${shortDay(locale, edge, zone)}, ${words}`)
}

function updatedCell({ updatedAt: at }: OrderRow, { common, locale, zone, now }: RowView): TemplateResult {
  return html`<span class="when">${elapsedTime(common, { locale, at, zone, now })}</span>`
}
