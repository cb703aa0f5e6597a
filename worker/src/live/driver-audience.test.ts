import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { LegLive } from '../domain/leg-live.ts'
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
