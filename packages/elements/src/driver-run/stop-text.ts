import type { Leg } from '@waybill/contract'
import type { LegState, OrderStatus } from '@waybill/contract/status'
import { distance, span, time, timeRange } from '../base/format.ts'
import type { Way } from '../stores/run-way.ts'
import type { Words } from './words.ts'

/** A stop's state in the colours of an order's. */
export const TONE = {
  pending: 'placed',
  started: 'in_progress',
  arrived: 'in_progress',
  succeeded: 'completed',
  failed: 'failed',
} as const satisfies Record<LegState, OrderStatus>

/** What a stop is and how far it has come, e.g. "Drop-off · Arrived". */
export const stateText = ({ kind, state }: Leg, { t }: Words): string =>
  state === 'pending' ? t(kind) : `${t(kind)} · ${t(`state.${state}`)}`

/** When the driver is there and how far it still is; without a way the window, and '' where that is open. */
export function whenText(leg: Leg, way: Way | undefined, words: Words): string {
  if (leg.state === 'arrived') return ''
  if (!way || way.legId !== leg.id) return windowText(leg, words)
  const { locale, units } = words
  return `${time(locale, way.arrivesAt, leg.timeZone)} · ${distance(locale, way.meters, units)}`
}

/** A stop's window in its own time zone. */
export function windowText({ window: { after, before }, timeZone }: Leg, { t, locale }: Words): string {
  if (after && before) return timeRange(locale, after, before, timeZone)
  if (before) return t('by', { time: time(locale, before, timeZone) })
  return after ? t('from', { time: time(locale, after, timeZone) }) : ''
}

/** How late the driver is or will be, e.g. "12 min late"; '' when in time. */
export function lateText({ id, state, window: { before } }: Leg, way: Way | undefined, words: Words): string {
  if (!before || state === 'arrived') return ''
  const there = way?.legId === id ? Math.max(way.arrivesAt, words.now) : words.now
  const late = there - Date.parse(before)
  return late < 60_000 ? '' : words.t('late', { time: span(words.common, late) })
}

/** Whom the driver meets; the client where nobody is named. */
export const contactName = ({ contact }: Leg, clientName: string): string => contact?.name || clientName
