/** What every app here is asked to show, from its page's address. */
const wishes = new URLSearchParams(location.search)

export const server = wishes.get('server') ?? ''
export const publishableKey = wishes.get('key') ?? ''
export const token = wishes.get('token') ?? ''

const address = (line, latitude, longitude) => ({
  line,
  city: 'Montevideo',
  country: 'UY',
  point: { latitude, longitude },
})

export const defaults = {
  pickup: { address: address('Colón 1476', -34.9065, -56.2085), contact: { name: 'Marcos Olivera' } },
  dropoffs: [{ address: address('Ellauri 868', -34.9137, -56.1494), contact: { name: 'Ana' } }],
}

/** Says in the page's title which order was placed. */
export const placed = ({ detail }) => {
  document.title = `placed ${detail.order.shortId}`
}
