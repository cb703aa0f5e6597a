import type { Address } from '@waybill/contract'

export const colon: Address = {
  line: 'Colón 1476',
  unit: '',
  city: 'Montevideo',
  postcode: '11000',
  country: 'UY',
  point: { latitude: -34.9065, longitude: -56.2085 },
}
export const ellauri: Address = {
  line: 'Ellauri 868',
  unit: '301',
  city: 'Montevideo',
  postcode: '11300',
  country: 'UY',
  point: { latitude: -34.9137, longitude: -56.1494 },
}

/** Everything that an order needs, for forms that begin filled. */
export const FILLED = {
  pickup: { address: colon, contact: { name: 'Marcos Olivera', phone: '+59829154420' } },
  dropoffs: [{ address: ellauri, contact: { name: 'Ana Laura Píriz', phone: '+59894318275' } }],
} as const
