import { progressed, type RouteProgress } from '@waybill/contract/tracked-route'
import type { Point, TrackedRoute } from '@waybill/contract'
import { evictDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { DROPOFF, type Delivery } from '../../test/delivery.ts'
import { liveOf, startedDropoff, watch } from '../../test/on-the-way.ts'
import type { TestSocket } from '../../test/socket.ts'
import { soon } from '../../test/soon.ts'
import { packLine } from '../domain/leg-live.ts'

const roomOf = (delivery: Delivery) => env.ORDER_ROOM.getByName(delivery.order.id)

test('a move repeats the number of the last view, also after a sleep', async () => {
  const delivery = await startedDropoff()
  const socket = await watch(delivery)
  const room = roomOf(delivery)
  const framesOf = (type: string) =>
    socket.frames.filter(({ event }) => (event as { type: string } | undefined)?.type === type)
  const moves = () => framesOf('move')
  const at = (longitude: number) => ({
    point: { latitude: -34.908, longitude },
    heading: null,
    at: new Date().toISOString(),
  })
  await room.driverMoved([liveOf(delivery)])
  await socket.next(({ seq }) => seq === 2)
  await soon(async () => {
    await room.driverMoved([liveOf(delivery, { position: at(-56.169) })])
    expect(moves()).toHaveLength(1)
  })
  // A busy machine may bring a view of an earlier change in between.
  const last = Number(framesOf('view').at(-1)?.seq)
  expect(moves()[0]).toMatchObject({ seq: last, passing: true })
  await evictDurableObject(room)
  await room.driverMoved([liveOf(delivery, { position: at(-56.168) })])
  expect(await socket.next(({ seq }) => seq === last + 1)).toMatchObject({ event: { type: 'view' } })
})

test('pages that came at different times hear each move, each with its own number', async () => {
  const delivery = await startedDropoff()
  const room = roomOf(delivery)
  const pages = [await watch(delivery)]
  await room.driverMoved([liveOf(delivery)])
  pages.push(await watch(delivery), await watch(delivery))
  const lastView = ({ frames }: TestSocket) => frames.findLast((frame) => JSON.stringify(frame).includes('"view"'))?.seq
  for (const longitude of [-56.1691, -56.1692]) {
    const position = { point: { latitude: -34.908, longitude }, heading: null, at: new Date().toISOString() }
    await soon(async () => {
      await room.driverMoved([liveOf(delivery, { position })])
      for (const page of pages) expect(await page.heard()).toContain(String(longitude))
    })
  }
  for (const page of pages) expect(page.frames.at(-1)).toMatchObject({ seq: lastView(page), passing: true })
})

interface Moved {
  readonly position: { readonly point: Point }
  readonly route: TrackedRoute | RouteProgress
}

/** Lets the driver be somewhere until a page has heard of it; answers what it heard. */
async function moveTo(delivery: Delivery, page: TestSocket, ahead: Point[], behind: Point[]): Promise<Moved> {
  const [point = DROPOFF] = ahead
  const position = { point, heading: null, at: new Date().toISOString() }
  const heard = () => page.frames.map(({ event }) => event as Moved | undefined)
  const isIt = (event: Moved | undefined) => event?.position?.point.longitude === point.longitude
  await soon(async () => {
    await roomOf(delivery).driverMoved([
      liveOf(delivery, { position, ahead: packLine(ahead), behind: packLine(behind) }),
    ])
    expect(heard().some(isIt)).toBe(true)
  })
  return heard().find(isIt) as Moved
}

test('of a way that a page knows, a move says only how far it has come; another way comes whole', async () => {
  const delivery = await startedDropoff()
  const page = await watch(delivery)
  const [first, corner, other] = [-56.17, -56.16, -56.15].map((longitude) => ({ latitude: -34.908, longitude }))
  if (!first || !corner || !other) throw new Error('Three points were made')
  const near = { ...first, longitude: -56.1695 }
  const past = { ...first, longitude: -56.1599 }
  const known = { ahead: [first, corner, DROPOFF], behind: [near] }
  await roomOf(delivery).driverMoved([
    liveOf(delivery, {
      position: { point: first, heading: null, at: new Date().toISOString() },
      ahead: packLine(known.ahead),
      behind: packLine(known.behind),
    }),
  ])
  await page.next(({ event }) => JSON.stringify(event ?? null).includes('"view"'))
  const { route } = await moveTo(delivery, page, [past, DROPOFF], [near, first, corner])
  expect(route).toEqual({ passed: 1, driven: [first, corner] })
  expect(progressed(known, route as RouteProgress, past)).toEqual({
    ahead: [past, DROPOFF],
    behind: [near, first, corner],
  })
  const elsewhere = await moveTo(delivery, page, [{ ...past, longitude: -56.1598 }, other, DROPOFF], [near])
  expect(elsewhere.route).toMatchObject({ ahead: [{ longitude: -56.1598 }, other, DROPOFF], behind: [near] })
})
