import type { Leg } from '@waybill/contract'
import type { LegState, OrderStatus } from '@waybill/contract/status'
import { span, time, timeRange } from '../base/format.ts'
import { distance } from '../base/measures.ts'
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

/** When the driver is at a stop, as far as that is known. */
export interface Coming {
  readonly way: Way | undefined
  readonly expected: ReadonlyMap<string, number>
}

/** When the driver is there and how far it still is; without a forecast the window, and '' where that is open. */
export function whenText(leg: Leg, coming: Coming, words: Words): string {
  const { t, locale, units } = words
  const at = arrivalOf(leg, coming)
  if (leg.state === 'arrived') return ''
  if (at === undefined) return windowText(leg, words)
  const moment = time(locale, at, leg.timeZone)
  if (coming.way?.legId !== leg.id) return moment
  const far = `${moment} · ${distance(locale, coming.way.meters, units)}`
  return coming.way.estimated ? t('about', { answer: far }) : far
}

/** The way to the stop in hand is newer than what the server says of all. */
const arrivalOf = ({ id }: Leg, { way, expected }: Coming): number | undefined =>
  way?.legId === id ? way.arrivesAt : expected.get(id)

/** A stop's window in its own time zone. */
export function windowText({ window: { after, before }, timeZone }: Leg, { t, locale }: Words): string {
  if (after && before) return timeRange(locale, after, before, timeZone)
  if (before) return t('by', { time: time(locale, before, timeZone) })
  return after ? t('from', { time: time(locale, after, timeZone) }) : ''
}

/** How late the driver is or will be, e.g. "12 min late"; '' when in time. */
export function lateText(leg: Leg, coming: Coming, words: Words): string {
  const { before } = leg.window
  if (!before || leg.state === 'arrived') return ''
  const late = Math.max(arrivalOf(leg, coming) ?? 0, words.now) - Date.parse(before)
  return late < 60_000 ? '' : words.t('late', { time: span(words.common, late) })
}

/** Whom the driver meets; the client where nobody is named. */
export const contactName = ({ contact }: Leg, clientName: string): string => contact?.name || clientName
