import { FakeSockets } from '@waybill/client/testing/fake-sockets'
import type { DriverFrame } from '@waybill/contract'
import { expect, it } from 'vitest'
import { DriverPage } from '../testing/driver-page.ts'
import { FakeRun } from '../testing/fake-run.ts'
import { runLegs } from '../testing/run-legs.ts'

const WELCOME = { type: 'welcome', seq: 0, resumed: true }

/** A page whose socket is open. */
async function live() {
  const run = new FakeRun()
  const sockets = (run.sockets = new FakeSockets())
  const page = await DriverPage.signedIn(run)
  sockets.last.receive(WELCOME)
  await page.settled()
  return { page, run, sockets }
}

/** What the phone has said over its newest socket. */
const framesOf = (sockets: FakeSockets): DriverFrame[] =>
  sockets.last.sent.filter((text) => text !== 'ping').map((text) => JSON.parse(String(text)) as DriverFrame)
const taken = (batch: number) => ({ seq: 0, event: { type: 'taken', batch, accepted: 1 } })
const isKept = (page: DriverPage) => [...page.storage.values.keys()].some((key) => key.startsWith('fix/'))

it('positions go over the socket and are kept until the server has them', async () => {
  const { page, run, sockets } = await live()
  page.moveTo(0)
  await page.pass(0)
  expect(framesOf(sockets)).toMatchObject([{ type: 'fixes', fixes: [{ accuracy: 5 }] }])
  expect([isKept(page), run.fixes.length]).toEqual([true, 0])
  sockets.last.receive(taken(framesOf(sockets)[0]!.batch))
  await page.settled()
  expect(isKept(page)).toBe(false)
})

it('positions whose answer never comes are sent again, by request where there is no socket', async () => {
  const { page, run, sockets } = await live()
  page.moveTo(0)
  await page.pass(0)
  sockets.last.drop()
  await page.pass(7_000)
  expect(run.fixes).toHaveLength(1)
  expect(isKept(page)).toBe(false)
})

it('a server that is silent is asked once more', async () => {
  const { page, sockets } = await live()
  page.moveTo(0)
  await page.pass(0)
  await page.pass(13_000)
  expect(framesOf(sockets)).toHaveLength(2)
  expect(framesOf(sockets)[0]?.fixes).toEqual(framesOf(sockets)[1]?.fixes)
})

it('the phone reads its stops at once when it hears that they changed', async () => {
  const { page, run, sockets } = await live()
  run.legs = runLegs().slice(2)
  sockets.last.receive({ seq: 0, event: { type: 'run' } })
  await page.settled()
  expect(page.view.stops.map(({ shortId }) => shortId)).toEqual(['e3b05d12', '0d94f6c8'])
})

it('a driver whom the courier takes off duty is so here, and shares no position', async () => {
  const { page, run, sockets } = await live()
  run.driver = { ...run.driver, onDuty: false }
  sockets.last.receive({ seq: 0, event: { type: 'run' } })
  await page.settled()
  expect(page.view.onDuty).toBe(false)
  expect(sockets.last.isClosed).toBe(true)
  page.moveTo(0)
  await page.pass(10_000)
  expect([isKept(page), run.fixes.length, page.view.fix]).toEqual([false, 0, undefined])
})

it('there is no socket off duty, and none without a network', async () => {
  const { page, sockets } = await live()
  await page.setOnline(false)
  expect(sockets.last.isClosed).toBe(true)
  await page.setOnline(true)
  await page.settled()
  expect(sockets.opened).toHaveLength(2)
  await page.day.setDuty(false)
  await page.settled()
  expect(sockets.last.isClosed).toBe(true)
})
