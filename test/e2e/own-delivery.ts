import { demo, e2eUrl } from './demo.ts'
import { hireDriver } from './hire.ts'

interface Leg {
  readonly id: string
}
interface Order {
  readonly id: string
  readonly shortId: string
  readonly version: number
  readonly legs: readonly [Leg, Leg]
}

const PLACES = {
  pickup: { line: 'Durazno 1740', point: { latitude: -34.9118, longitude: -56.1781 } },
  dropoff: { line: 'Bulevar España 2651', point: { latitude: -34.91308, longitude: -56.15608 } },
} as const
/** On the way from one to the other. */
const HERE = { latitude: -34.9112, longitude: -56.1655 }

const stop = (place: keyof typeof PLACES, name: string, phone: string | null) => ({
  address: { ...PLACES[place], city: 'Montevideo', country: 'UY', postcode: '11300' },
  contact: { name, phone },
})

/** An order of the demo's client with a driver of its own, whom no simulator moves. */
export class OwnDelivery {
  readonly order: Order
  readonly url: string
  readonly #driverKey: string

  private constructor(order: Order, url: string, driverKey: string) {
    this.order = order
    this.url = url
    this.#driverKey = driverKey
  }

  /** Placed, picked up, and its drop-off begun. */
  static async begin(): Promise<OwnDelivery> {
    const { clients, couriers } = demo().people
    const client = clients.durazno.secretKey
    const draft = { pickup: stop('pickup', 'Julia', null), dropoffs: [stop('dropoff', 'Ana Silva', '+59899412555')] }
    const order: Order = await call('POST', '/v1/orders', client, draft)
    const { id, key } = await hireDriver('Marta Ríos', 'Citroën Berlingo · SBX 1203')
    await call('POST', '/v1/driver/duty', key, { onDuty: true })
    await call('POST', `/v1/courier/orders/${order.id}/assign`, couriers.faro.secretKey, {
      version: order.version,
      driverId: id,
    })
    const [pickup, dropoff] = order.legs
    const link = `/v1/orders/${order.id}/legs/${dropoff.id}/tracking-link`
    const { url }: { url: string } = await call('POST', link, client)
    const delivery = new OwnDelivery(order, url, key)
    await delivery.#move('start', pickup.id)
    await delivery.#move('complete', pickup.id)
    await delivery.#move('start', dropoff.id)
    await delivery.report()
    return delivery
  }

  /** The driver's phone tells where it is; a few metres on with each time. */
  async report(meters = 0): Promise<void> {
    const point = { ...HERE, longitude: HERE.longitude + meters / 91_000 }
    await call('POST', '/v1/driver/positions', this.#driverKey, { fixes: [{ at: now(), point, accuracy: 8 }] })
  }

  complete = (): Promise<unknown> => this.#move('complete', this.order.legs[1].id)

  /** Its client ends the link. */
  async endLink(): Promise<void> {
    const path = `/v1/orders/${this.order.id}/legs/${this.order.legs[1].id}/tracking-link`
    await call('DELETE', path, demo().people.clients.durazno.secretKey)
  }

  #move(move: 'start' | 'complete', legId: string): Promise<unknown> {
    return call('POST', `/v1/driver/legs/${legId}/${move}`, this.#driverKey, { at: now() })
  }
}

const now = (): string => new Date().toISOString()

async function call<Answer>(method: string, path: string, key: string, body?: object): Promise<Answer> {
  const headers = {
    ...(body && { 'content-type': 'application/json' }),
    // A phone's page sends its origin, and a server has none.
    ...(key.startsWith('sk_') ? {} : { origin: e2eUrl }),
    authorization: `Bearer ${key}`,
  }
  const response = await fetch(e2eUrl + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response.json()
}
