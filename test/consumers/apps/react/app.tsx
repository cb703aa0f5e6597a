import { OrderForm } from '@waybill/elements/react/order-form.js'
import { TrackingPage } from '@waybill/elements/react/tracking-page.js'

export interface Wishes {
  readonly server: string
  readonly publishableKey: string
  readonly token: string
  readonly defaults: import('@waybill/elements/order-form.js').OrderForm['defaults']
  readonly onPlaced: (event: GlobalEventHandlersEventMap['waybill-placed']) => void
}

/** A shop that shows a form and a delivery. */
export const App = ({ server, publishableKey, token, defaults, onPlaced }: Wishes) => (
  <>
    <OrderForm server={server} publishableKey={publishableKey} defaults={defaults} onWaybillPlaced={onPlaced} />
    <TrackingPage server={server} token={token} />
  </>
)
