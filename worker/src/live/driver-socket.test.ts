import { env } from 'cloudflare:workers'
import type { Driver, Run } from '@waybill/contract'
import { CLOSE_CODES } from '@waybill/contract/live'
import { expect, test, vi } from 'vitest'
import { Delivery, ok, ON_THE_WAY } from '../../test/delivery.ts'
import { openTestSocket, type TestSocket } from '../../test/socket.ts'
import { makeDriver } from '../../test/tenants.ts'

interface Ticket {
  ticket: string
  path: string
}
const ticketOf = (key: string) => ok<Ticket>('POST /v1/driver/ticket', key)
const fixAt = (seconds: number) => ({ at: new Date(Date.now() + seconds * 1000).toISOString(), point: ON_THE_WAY })
const send = (socket: TestSocket, batch: number, fixes: object[]) => socket.send({ type: 'fixes', batch, fixes })

async function onDuty(): Promise<{ delivery: Delivery; socket: TestSocket }> {
  const delivery = await Delivery.place()
  await delivery.pickUp()
  await delivery.move('start', delivery.dropoff.id)
  return { delivery, socket: await openTestSocket(await ticketOf(delivery.driver.key)) }
}

test('positions over a socket are taken and answered, and reach the stop that is served', async () => {
  const { delivery, socket } = await onDuty()
  expect(await socket.next(({ type }) => type === 'welcome')).toEqual({ type: 'welcome', seq: 0, resumed: true })
  send(socket, 7, [fixAt(-6), fixAt(-4), fixAt(-2)])
  expect(await socket.nextEvent('taken')).toEqual({ type: 'taken', batch: 7, accepted: 3 })
  const [live] = await env.DRIVER_ROOM.getByName(delivery.driver.id).look(delivery.order.id)
  // Where it is on its way's street, once there is a way.
  const { latitude, longitude } = ON_THE_WAY
  const near = { latitude: expect.closeTo(latitude, 3), longitude: expect.closeTo(longitude, 3) }
  expect(live?.position?.point).toEqual(near)
})

test('a batch that comes twice counts once and is answered twice', async () => {
  const { delivery, socket } = await onDuty()
  const fixes = [fixAt(-6), fixAt(-4)]
  send(socket, 1, fixes)
  await socket.next(({ event }) => (event as { batch?: number })?.batch === 1)
  send(socket, 2, fixes)
  await socket.next(({ event }) => (event as { batch?: number })?.batch === 2)
  const room = env.DRIVER_ROOM.getByName(delivery.driver.id)
  expect(await room.report(fixes)).toBe(0)
})

test('a phone hears at once that its stops have changed', async () => {
  const { delivery, socket } = await onDuty()
  const { id, version } = await ok<{ id: string; version: number }>('POST /v1/orders', delivery.tenants.client.key, {
    pickup: draftLeg(delivery, 0),
    dropoffs: [draftLeg(delivery, 1)],
  })
  await ok(`POST /v1/courier/orders/${id}/assign`, delivery.tenants.courier.key, {
    version,
    driverId: delivery.driver.id,
  })
  expect(await socket.nextEvent('run')).toEqual({ type: 'run' })
})

test('a phone that its courier takes off duty hears it, and its positions count no more', async () => {
  const { delivery, socket } = await onDuty()
  const { courier } = delivery.tenants
  await delivery.report()
  const taken = await ok<Driver>(`POST /v1/courier/drivers/${delivery.driver.id}/off-duty`, courier.key)
  expect(taken).toMatchObject({ id: delivery.driver.id, onDuty: false })
  expect(await socket.nextEvent('run')).toEqual({ type: 'run' })
  expect((await ok<Run>('GET /v1/driver/run', delivery.driver.key)).driver.onDuty).toBe(false)
  send(socket, 4, [fixAt(5)])
  expect(await socket.nextEvent('taken')).toEqual({ type: 'taken', batch: 4, accepted: 0 })
  expect(await env.DRIVER_ROOM.getByName(delivery.driver.id).place()).toBeNull()
})

test('what is no batch of positions is ignored', async () => {
  const { socket } = await onDuty()
  for (const frame of ['?', '[]', '{"type":"fixes"}', { type: 'fixes', batch: 1, fixes: [] }, 'x'.repeat(200_000)]) {
    socket.send(frame)
  }
  send(socket, 3, [fixAt(0)])
  expect(await socket.nextEvent('taken')).toEqual({ type: 'taken', batch: 3, accepted: 1 })
  expect(await socket.heard()).not.toContain('"batch":1')
})

test('a batch that breaks the contract counts for nothing and is answered, so that the phone goes on', async () => {
  const { socket } = await onDuty()
  send(socket, 1, [fixAt(-4), { ...fixAt(-2), accuracy: null }])
  send(socket, 2, [fixAt(0)])
  expect(await socket.nextEvent('taken')).toEqual({ type: 'taken', batch: 1, accepted: 0 })
  expect(await socket.next(({ event }) => (event as { batch?: number })?.batch === 2)).toMatchObject({
    event: { type: 'taken', accepted: 1 },
  })
})

test('a ticket opens its own driver’s room, once', async () => {
  const { delivery } = await onDuty()
  const ticket = await ticketOf(delivery.driver.key)
  const first = await openTestSocket(ticket)
  await first.next(({ type }) => type === 'welcome')
  expect(await (await openTestSocket(ticket)).untilClosed()).toBe(CLOSE_CODES.ticketSpent)
  const org = { ...(await ok<Ticket>('POST /v1/tickets', delivery.tenants.client.key)), path: ticket.path }
  expect(await (await openTestSocket(org)).untilClosed()).toBe(CLOSE_CODES.ticketSpent)
})

test('a socket that is minutes old asks for a new ticket', async () => {
  const { key } = await makeDriver((await Delivery.place()).tenants.courier.id)
  const socket = await openTestSocket(await ticketOf(key))
  await socket.next(({ type }) => type === 'welcome')
  const later = Date.now() + 6 * 60_000
  vi.spyOn(Date, 'now').mockReturnValue(later)
  send(socket, 1, [fixAt(0)])
  expect(await socket.untilClosed()).toBe(CLOSE_CODES.ticketSpent)
  vi.restoreAllMocks()
})

function draftLeg({ order }: Delivery, index: number) {
  const { address, contact } = order.legs[index]!
  return { address, contact }
}
