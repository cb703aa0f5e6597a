import type { OrderRow } from '@waybill/contract'
import { html, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import { elapsed, shortDay } from '../base/elapsed.ts'
import { dayKey, fullTime, time } from '../base/format.ts'
import { chatIcon, icon } from '../base/icons.ts'
import { delayedTag, statusLabel } from '../base/status-pin.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { OrdersTranslate } from '../locales/en/orders.ts'

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
}

/** Every column in its order; `sort` names what its head sorts by. */
export const COLUMNS = [
  { name: 'id', cell: idCell },
  { name: 'connection', cell: (row, view) => html`<bdi>${view.otherParty(row)}</bdi>` },
  { name: 'recipient', cell: recipientCell },
  { name: 'dropoff', cell: dropoffCell },
  { name: 'status', cell: statusCell },
  { name: 'createdAt', sort: 'createdAt', cell: createdCell },
  { name: 'updatedAt', sort: 'updatedAt', cell: updatedCell },
] as const satisfies readonly {
  name: string
  sort?: 'createdAt' | 'updatedAt'
  cell: (row: OrderRow, view: RowView) => TemplateResult
}[]
export type Column = (typeof COLUMNS)[number]

/** Class of a column's cells. */
export const cellClass = (name: Column['name']): string => `cell-${name.replace('At', '-at')}`

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

function createdCell({ createdAt }: OrderRow, { locale, zone }: RowView): TemplateResult {
  const isToday = dayKey(createdAt, zone) === dayKey(Date.now(), zone)
  return html`<time datetime=${createdAt} title=${fullTime(locale, createdAt, zone)}
    >${isToday ? time(locale, createdAt, zone) : shortDay(locale, createdAt, zone)}</time
  >`
}

/** Made anew with each version, so that its tint runs once for each change. */
function updatedCell({ version, updatedAt }: OrderRow, { common, locale, zone }: RowView): TemplateResult {
  return html`${keyed(version, html`<span class="when">${elapsed(common, locale, updatedAt, zone)}</span>`)}`
}
