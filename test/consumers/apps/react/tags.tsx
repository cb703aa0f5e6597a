// Never runs: says by its types alone that the tags and their events are known to JSX.
import '@waybill/elements/jsx'

export const tags = (
  <waybill-order-form
    server="https://portal.example"
    maxDropoffs={2}
    onwaybill-placed={({ detail }) => detail.order.shortId.toUpperCase()}
  />
)
