import { isClosed, type TrackingView } from '@waybill/contract'
import type { RecipientWords } from '@waybill/contract/words'

/** The state of a recipient's own stop in one sentence. */
export function headlineOf({ status, leg }: TrackingView, words: RecipientWords): string {
  if (status === 'completed') return leg.kind === 'pickup' ? words.collected : words.delivered
  if (status === 'failed') return words.failed
  if (status === 'cancelled') return words.cancelled
  if (leg.state === 'arrived') return words.arrived
  if (leg.state === 'started') return words.onTheWay
  return status === 'in_progress' ? words.inProgress : words.placed
}

/** A time or a range of times, and what it means. */
export interface ArrivalText {
  readonly label: string
  readonly time: string
}

/** When the driver will be there or was: the end, the forecast, else the window; null where none is known. */
export function arrivalText(view: TrackingView, words: RecipientWords): ArrivalText | null {
  const { eta, window, status, endedAt } = view
  if (isClosed(status) && endedAt) return { label: '', time: timeText(view, endedAt) }
  if (eta) return { label: eta.estimated ? words.estimated : words.expected, time: timeText(view, eta.from, eta.to) }
  if (status !== 'placed' && status !== 'in_progress') return null
  if (window.after && window.before) return { label: words.window, time: timeText(view, window.after, window.before) }
  if (window.before) return { label: words.before, time: timeText(view, window.before) }
  return window.after ? { label: words.after, time: timeText(view, window.after) } : null
}

function timeText({ language, timeZone }: TrackingView, from: string, to?: string): string {
  const format = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone })
  return to === undefined ? format.format(new Date(from)) : format.formatRange(new Date(from), new Date(to))
}
