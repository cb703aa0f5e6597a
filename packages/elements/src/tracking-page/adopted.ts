import type { TrackingView } from '@waybill/contract/tracking'

/** The view that a server left beside its own markup, as `<script type="application/json">`. */
export function adopted(element: HTMLElement): TrackingView | undefined {
  const script = element.querySelector('script[type="application/json"]')
  return script?.textContent ? asView(JSON.parse(script.textContent)) : undefined
}

/** The server wrote it with the contract's own types. */
const asView = (value: unknown): TrackingView => value as TrackingView
