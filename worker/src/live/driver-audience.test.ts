import { env } from 'cloudflare:workers'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { LegLive } from '../domain/leg-live.ts'
import { ON_THE_WAY } from '../../test/delivery.ts'
import { liveOf, startedDropoff } from '../../test/on-the-way.ts'
import { DriverAudience } from './driver-audience.ts'

/** An order's room whose answers a test gives by hand. */
function answering() {
  const answers: ((wants: boolean) => void)[] = []
  const room = { driverMoved: () => new Promise<boolean>((resolve) => answers.push(resolve)) }
  const audience = new DriverAudience({ ...env, ORDER_ROOM: { getByName: () => room } } as never, 'driver')
  return { answers, audience }
}

async function tell({ answers, audience }: ReturnType<typeof answering>, live: LegLive, wants: boolean): Promise<void> {
  const told = audience.tellOrders([live])
  answers.at(-1)?.(wants)
  await told
}

test('an order’s room is called with each fix as long as it wants that', async () => {
  const room = answering()
  const live = liveOf(await startedDropoff())
  await tell(room, live, true)
  await tell(room, live, false)
  await tell(room, live, false)
  expect(room.answers).toHaveLength(2)
})

test('a page that comes while a room answers that nobody is there hears the next fix', async () => {
  const room = answering()
  const live = liveOf(await startedDropoff())
  const told = room.audience.tellOrders([live])
  room.audience.want(live.orderId)
  room.answers[0]?.(false)
  await told
  await tell(room, live, true)
  expect(room.answers).toHaveLength(2)
})

test('a clock that went back keeps neither the desk nor an order that nobody watches waiting', async () => {
  const told: string[] = []
  const roomOf = (name: string, answer: boolean) => ({
    getByName: () => ({ driverMoved: () => (told.push(name), Promise.resolve(answer)) }),
  })
  const rooms = { ORG_ROOM: roomOf('desk', true), ORDER_ROOM: roomOf('order', false) }
  const audience = new DriverAudience({ ...env, ...rooms } as never, 'driver')
  const live = liveOf(await startedDropoff())
  const position = { point: ON_THE_WAY, heading: null, at: live.updatedAt }
  const tellAt = async (now: number) => {
    vi.useFakeTimers({ now, toFake: ['Date'] })
    await audience.tellOrders([live])
    await audience.sampleToDesk('courier', position, [live])
  }
  onTestFinished(() => void vi.useRealTimers())
  const now = Date.now()
  await tellAt(now)
  await tellAt(now + 5_000)
  expect(told).toEqual(['order', 'desk'])
  await tellAt(now - 60_000)
  expect(told).toEqual(['order', 'desk', 'order', 'desk'])
})
