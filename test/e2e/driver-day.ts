import { createClient } from '@waybill/client'
import type { Order } from '@waybill/contract'
import { demo, e2eUrl } from './demo.ts'
import { sentTo } from './people.ts'

/** A new driver of the demo's courier with one order in hand. */
export interface DriverDay {
  /** The link of the text that the driver got. */
  readonly link: string
  readonly order: () => Promise<Order>
  /** What has happened to the order, oldest first, with the phone's times. */
  readonly events: () => Promise<readonly { type: string; at: string }[]>
}

const call = (key: string) => createClient({ baseUrl: e2eUrl, token: () => key }).call

const stop = (line: string, latitude: number, longitude: number) => ({
  address: { line, unit: '', city: 'Montevideo', postcode: '', country: 'UY', point: { latitude, longitude } },
})

/** Makes a driver whom nobody simulates and gives him an order whose drop-off asks for a photo and a signature. */
export async function driverDay(name: string): Promise<DriverDay> {
  const phone = `+59894${String(Date.now()).slice(-6)}`
  const began = new Date().toISOString()
  const { couriers, clients } = demo().people
  const [courier, client] = [call(couriers.faro.secretKey), call(clients.durazno.secretKey)]
  const driver = await courier('POST /v1/courier/drivers', { body: { name, phone, vehicle: 'Bicycle' } })
  const dropoff = {
    ...stop('Bvar. España 2650', -34.9106, -56.1557),
    contact: { name: 'Lucía Ferreira', phone: '+59899412078' },
    notes: 'Ring twice. Gate code 4417.',
    requirements: { photo: true, signature: true, notes: false, minimumAge: null },
  }
  const body = { pickup: stop('Durazno 1740', -34.9105, -56.1702), dropoffs: [dropoff] }
  const { id, version } = await client('POST /v1/orders', { body })
  await courier('POST /v1/courier/orders/:id/assign', { params: { id }, body: { version, driverId: driver.id } })
  const { body: text } = await sentTo(phone, began, /\/driver#t=/)
  return {
    link: /https?:\S+/.exec(text)?.[0] ?? '',
    order: () => client('GET /v1/orders/:id', { params: { id } }),
    events: async () => (await client('GET /v1/orders/:id/timeline', { params: { id } })).events,
  }
}
