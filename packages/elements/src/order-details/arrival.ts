import type { Leg, Order } from '@waybill/contract'
import { hasEnded } from '@waybill/contract/status'
import { dateFormat, day, dayKey, time, timeRange } from '../base/format.ts'
import type { OrderTranslate } from '../locales/en/order.ts'

/** What a person opens an order for: one large line, what it means and who has the order. */
export interface Arrival {
  readonly label: string
  readonly value: string
  readonly aside: string
  readonly note: string
}

interface Words {
  readonly t: OrderTranslate
  readonly locale: string
}

/** The answer of an order; nothing where a banner gives it. */
export function arrivalOf(order: Order, words: Words): Arrival | undefined {
  const { status, driver } = order
  if (status === 'rejected' || status === 'cancelled') return undefined
  const dropoffs = order.legs.filter(({ kind }) => kind === 'dropoff')
  const next = dropoffs.find(({ state }) => !hasEnded(state))
  if ((status === 'placed' || status === 'in_progress') && next) return expected(next, driver, words)
  return ended(order.legs, order, words)
}

function expected(leg: Leg, driver: Order['driver'], { t, locale }: Words): Arrival | undefined {
  const value = windowText(leg, { t, locale })
  if (!value) return undefined
  return {
    label: t('arrival.window'),
    value,
    aside: driver ? t('driver.with', { name: driver.name }) : t('driver.waiting'),
    note: [nearZone(leg, locale), driver?.vehicle].filter(Boolean).join(' · '),
  }
}

function ended(legs: readonly Leg[], { status, driver }: Order, { t, locale }: Words): Arrival | undefined {
  const last = legs.filter(({ endedAt }) => endedAt).at(-1)
  if (!last?.endedAt) return undefined
  return {
    label: t(status === 'completed' ? 'arrival.delivered' : 'arrival.ended'),
    value: moment(last.endedAt, last.timeZone, locale),
    aside: driver ? t('driver.with', { name: driver.name }) : '',
    note: nearZone(last, locale),
  }
}

/** How a window is said where one of its ends is open. */
const OPEN_ENDS = {
  answer: { after: 'arrival.from', before: 'arrival.until' },
  stop: { after: 'stop.from', before: 'stop.until' },
} as const

/** A stop's window in its own time zone, with the day when that is not today; '' when it is open at both ends. */
export function windowText(
  { window, timeZone }: Pick<Leg, 'window' | 'timeZone'>,
  { t, locale }: Words,
  place: keyof typeof OPEN_ENDS = 'answer',
): string {
  const { after, before } = window
  const edge = after ?? before
  if (!edge) return ''
  const text =
    after && before
      ? timeRange(locale, after, before, timeZone)
      : t(OPEN_ENDS[place][after ? 'after' : 'before'], { time: time(locale, edge, timeZone) })
  return isToday(edge, timeZone) ? text : `${day(locale, edge, timeZone)}, ${text}`
}

/** A time in a stop's zone, with the day when that is not today. */
export const moment = (at: string, zone: string, locale: string): string =>
  isToday(at, zone) ? time(locale, at, zone) : `${day(locale, at, zone)}, ${time(locale, at, zone)}`

const isToday = (at: string, zone: string): boolean => dayKey(at, zone) === dayKey(Date.now(), zone)

/** The name of the stop's time zone where the reader's clock shows another time. */
function nearZone({ timeZone }: Leg, locale: string): string {
  const now = Date.now()
  const own = dateFormat('en', { hour: '2-digit', minute: '2-digit' }).format(now)
  const theirs = dateFormat('en', { hour: '2-digit', minute: '2-digit', timeZone }).format(now)
  if (own === theirs) return ''
  const parts = dateFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(now)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}
