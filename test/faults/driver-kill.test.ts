import { setTimeout as sleep } from 'node:timers/promises'
import type { Order } from '@waybill/contract'
import { TrackingStore } from '@waybill/elements/stores/tracking'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { FleetWorker } from '../fleet/fleet-worker.ts'
import { callAs, orderFor } from '../fleet/orders.ts'
import { DriverPhone } from './driver-phone.ts'

// The worker starts four times, on a machine that may be busy.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 240_000 })

const DRIVERS = 4
const ORDERS = 3
/** Each stop is started, reached and completed. */
const REPORTS = DRIVERS * ORDERS * 2 * 3
/** The worker dies each time that so many reports have arrived. */
const KILL_AT = [REPORTS * 0.1, REPORTS * 0.4, REPORTS * 0.7]

let worker: FleetWorker
let phones: readonly DriverPhone[]
let orders: readonly Order[]
let page: TrackingStore
const heard: string[] = []

beforeAll(async () => {
  worker = await FleetWorker.start(DRIVERS)
  const { url, fleet } = worker
  orders = await Promise.all(
    fleet.drivers.flatMap(({ id }, index) =>
      Array.from({ length: ORDERS }, (_, number) => orderFor(url, fleet, id, index * ORDERS + number)),
    ),
  )
  phones = fleet.drivers.map((driver) => new DriverPhone(url, driver))
  page = await watch(orders[0]!)
})

afterAll(async () => {
  phones?.forEach((phone) => phone.close())
  await worker?.stop()
})

/** A recipient's page, which stays open through everything. */
async function watch({ id, legs }: Order): Promise<TrackingStore> {
  const params = { id, legId: legs.at(-1)!.id }
  const call = callAs(worker.url, worker.fleet.clientKey)
  const link = await call('POST /v1/orders/:id/legs/:legId/tracking-link', { params })
  const store = new TrackingStore({ token: new URL(link.url).pathname.slice('/t/'.length), server: worker.url })
  store.$state.listen((state) =>
    heard.push(state.kind === 'ready' ? `${state.view.leg.state} ${state.pulse}` : state.kind),
  )
  return store
}

const taken = (): number => phones.reduce((sum, phone) => sum + phone.taken, 0)

/** Drives on all phones until nothing is left to do and nothing waits. */
async function driveAll(onTurn: () => void): Promise<void> {
  for (let isBusy = true; isBusy;) {
    const steps = await Promise.all(phones.map((phone) => phone.step()))
    isBusy = steps.some(Boolean) || phones.some(({ waiting }) => waiting > 0)
    onTurn()
    await sleep(100)
  }
}

test('killing the worker in the middle of a run loses no report, doubles none, and everybody comes back', async () => {
  let death: Promise<void> | undefined
  const due = [...KILL_AT]
  // Phones go on without it.
  const dieAndReturn = async (): Promise<void> => {
    await worker.kill()
    await sleep(1_000)
    await worker.restart()
    death = undefined
  }
  await driveAll(() => {
    if (death || taken() < (due[0] ?? Infinity)) return
    due.shift()
    death = dieAndReturn()
  })
  expect(due).toEqual([])
  expect(phones.flatMap(({ refused }) => refused)).toEqual([])
  expect(phones.map(({ waiting }) => waiting)).toEqual(phones.map(() => 0))

  const call = callAs(worker.url, worker.fleet.clientKey)
  for (const { id } of orders) {
    const params = { id }
    const [order, { events }] = await Promise.all([
      call('GET /v1/orders/:id', { params }),
      call('GET /v1/orders/:id/timeline', { params }),
    ])
    expect(order.status).toBe('completed')
    const stop = ['leg_started', 'leg_arrived', 'leg_completed']
    expect(events.map(({ type }) => type)).toEqual(['placed', 'assigned', ...stop, ...stop])
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    for (const { proof } of order.legs) {
      expect(proof?.photos).toHaveLength(1)
      expect((await fetch(proof!.photos[0]!.url)).status).toBe(200)
    }
  }
})

test('a recipient’s page that was open all the time has seen the end without a reload', async () => {
  await expect
    .poll(() => page.$state.get(), { timeout: 30_000 })
    .toMatchObject({
      kind: 'ready',
      view: { leg: { state: 'succeeded' }, status: 'completed' },
    })
  expect(heard.some((state) => /reconnecting|polling/.test(state))).toBe(true)
  expect(heard).not.toContain('error')
})
