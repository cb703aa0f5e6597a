// Never runs: says by its types alone that the tags and their events are known to JSX.
import '@waybill/elements/jsx'

export const tags = (
  <waybill-order-form
    server="https://portal.example"
    maxDropoffs={2}
    appearance={{ theme: 'warm', radius: 'none', accent: '#0a6b4f' }}
    onwaybill-error={({ detail }) => detail.retryable && detail.code === 'offline'}
    onwaybill-placed={({ detail }) => detail.order.shortId.toUpperCase()}
  />
)
