import { createClient, type Client } from '@waybill/client'
import type { Order } from '@waybill/contract'
import { offset } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import type { Fleet } from '../seed/fleet-keys.ts'

const CENTER: Point = { latitude: -34.9058, longitude: -56.1913 }

export const callAs = (url: string, key: string): Client['call'] =>
  createClient({ baseUrl: url, token: () => key }).call

const stop = (line: string, point: Point) => ({
  address: { line, city: 'Montevideo', country: 'UY', point },
  requirements: { photo: true, signature: false, notes: false, minimumAge: null },
})

/** Where the order with this number begins and ends. */
export const placesOf = (number: number): { from: Point; to: Point } => ({
  from: offset(CENTER, (number % 20) * 120, Math.floor(number / 20) * 120),
  to: offset(CENTER, 2_500 + (number % 20) * 90, 400 + Math.floor(number / 20) * 90),
})

/** Places an order whose stops each ask for a photo, and gives it to a driver. */
export async function orderFor(url: string, fleet: Fleet, driverId: string, number: number): Promise<Order> {
  const { from, to } = placesOf(number)
  const body = { pickup: stop(`Sarandí ${400 + number}`, from), dropoffs: [stop(`Durazno ${1_000 + number}`, to)] }
  const { id, version } = await callAs(url, fleet.clientKey)('POST /v1/orders', { body })
  return callAs(url, fleet.courierKey)('POST /v1/courier/orders/:id/assign', {
    params: { id },
    body: { version, driverId },
  })
}

/** Does work for each item, a few at a time. */
export async function forEach<Item>(items: readonly Item[], work: (item: Item, index: number) => Promise<void>) {
  const queue = [...items.entries()]
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next[1], next[0])
  }
  await Promise.all(Array.from({ length: 6 }, lane))
}
