import type { TrackingView } from '@waybill/contract'
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

/** When the driver will be there: the forecast, else the window; null where neither is known. */
export function etaText(view: TrackingView, words: RecipientWords): string | null {
  const { eta, window } = view
  if (eta) return `${words.expected} ${range(view, eta.from, eta.to)}`
  const isOpen = view.status === 'placed' || view.status === 'in_progress'
  if (!isOpen || (window.after === null && window.before === null)) return null
  if (window.after && window.before) return `${words.window} ${range(view, window.after, window.before)}`
  return window.before
    ? `${words.before} ${range(view, window.before)}`
    : `${words.after} ${range(view, window.after ?? '')}`
}

function range({ language, timeZone }: TrackingView, from: string, to?: string): string {
  const format = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone })
  return to === undefined ? format.format(new Date(from)) : format.formatRange(new Date(from), new Date(to))
}
