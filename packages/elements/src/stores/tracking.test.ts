import { FakeApi, broken, json, problem } from '@waybill/client/testing/fake-api'
import { FakeClock, settle } from '@waybill/client/testing/fake-clock'
import { FakeSockets } from '@waybill/client/testing/fake-sockets'
import { CLOSE_CODES } from '@waybill/contract/live'
import type { TrackingView } from '@waybill/contract/tracking'
import { afterEach, describe, expect, test } from 'vitest'
import { SAMPLE_TOKEN, sampleRoute, sampleView } from '../testing/tracking-sample.ts'
import { TrackingStore, type TrackingOptions } from './tracking.ts'
// Here already when a store asks for it.
import './tracking-stream.ts'

const later = (view: TrackingView, seconds: number, along: number): TrackingView['position'] => ({
  point: sampleRoute(along).ahead[0] ?? view.destination,
  heading: 90,
  at: new Date(Date.parse(view.position?.at ?? '') + seconds * 1000).toISOString(),
})

class FakePage extends EventTarget {
  hidden = false
  turn(hidden: boolean): void {
    this.hidden = hidden
    this.dispatchEvent(new Event('visibilitychange'))
  }
}

const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))

/** A page that watches a link whose reads get these replies in turn. */
async function watch(replies: ConstructorParameters<typeof FakeApi>, over: Partial<TrackingOptions> = {}) {
  const reads = new FakeApi(...replies)
  const tickets = new FakeApi(json({ ticket: 'pass', path: '/v1/live?room=order' }))
  const clock = new FakeClock()
  const sockets = new FakeSockets()
  const page = new FakePage()
  const store = new TrackingStore({
    token: SAMPLE_TOKEN,
    server: 'https://track.test',
    fetch: (url, init) => (new Request(url).url.endsWith('/ticket') ? tickets : reads).fetch(url, init),
    WebSocket: sockets.WebSocket,
    clock,
    page,
    ...over,
  })
  stops.push(store.$state.subscribe(() => {}))
  await settle()
  const view = () => {
    const state = store.$state.get()
    if (state.kind !== 'ready') throw new Error(`The link is ${state.kind}`)
    return state.view
  }
  return { store, reads, tickets, clock, sockets, page, view }
}

describe('a tracking link', () => {
  test('loads without credentials and then listens', async () => {
    const sample = sampleView()
    const { store, reads, sockets } = await watch([json(sample)])
    expect(store.$state.get()).toEqual({ kind: 'ready', view: sample, pulse: 'connecting' })
    expect(reads.last.url).toBe(`https://track.test/v1/tracking/${SAMPLE_TOKEN}`)
    expect(reads.last.credentials).toBe('omit')
    sockets.last.receive({ type: 'welcome', seq: 4, resumed: true })
    expect(store.$state.get()).toMatchObject({ pulse: 'live' })
  })

  test('shows at once what the page already holds', async () => {
    const sample = sampleView()
    const { store, reads, sockets } = await watch([json(sample)], { view: sample })
    expect(store.$state.get()).toMatchObject({ kind: 'ready', view: sample })
    expect(reads.requests).toHaveLength(0)
    expect(sockets.opened).toHaveLength(1)
  })

  test('takes moves and whole views from the room, and reads nothing more', async () => {
    const sample = sampleView()
    const { sockets, view, reads, clock } = await watch([json(sample)])
    sockets.last.receive({ type: 'welcome', seq: 4, resumed: false })
    sockets.last.receive({ seq: 5, event: { type: 'view', view: { ...sample, stopsAhead: 2 } } })
    expect(view().stopsAhead).toBe(2)
    const position = later(sample, 4, 3_450)
    sockets.last.receive({ seq: 5, passing: true, event: { type: 'move', position, route: null, eta: null } })
    expect(view()).toMatchObject({ position, route: null, eta: null, stopsAhead: 2 })
    await clock.advance(5_000)
    expect(reads.requests).toHaveLength(1)
  })

  test('draws the way by what a move says of it, whatever was read beside the socket', async () => {
    const sample = sampleView()
    const [told, read] = [sampleRoute(3_400), sampleRoute(3_600)]
    const { sockets, store, view } = await watch([json(sample), json({ ...sample, route: read })])
    sockets.last.receive({ type: 'welcome', seq: 4, resumed: false })
    sockets.last.receive({ seq: 5, event: { type: 'view', view: { ...sample, route: told } } })
    await store.reload()
    const position = later(sample, 40, 4_600)
    const driven = told.ahead.slice(1, 3)
    const route = { passed: 2, driven }
    sockets.last.receive({ seq: 5, passing: true, event: { type: 'move', position, route, eta: null } })
    expect(view().route).toEqual({
      ahead: [position?.point, ...told.ahead.slice(3)],
      behind: [...told.behind, ...driven],
    })
  })

  test('reads again when something was missed and the room sends no view', async () => {
    const sample = sampleView()
    const { sockets, view, clock } = await watch([json(sample), json({ ...sample, stopsAhead: 3 })])
    sockets.last.receive({ type: 'welcome', seq: 4, resumed: false })
    await clock.advance(1_500)
    expect(view().stopsAhead).toBe(3)
  })

  test('never puts the driver back to where a slower read saw it', async () => {
    const sample = sampleView()
    const { sockets, store, view } = await watch([json(sample), json(sample)])
    const position = later(sample, 30, 3_700)
    sockets.last.receive({ type: 'welcome', seq: 4, resumed: true })
    sockets.last.receive({
      seq: 4,
      passing: true,
      event: { type: 'move', position, route: sampleRoute(3_700), eta: null },
    })
    await store.reload()
    expect(view().position).toEqual(position)
  })

  test('takes nothing from a read that the room has overtaken', async () => {
    const sample = sampleView()
    const answer = Promise.withResolvers<Response>()
    const { store, sockets, view } = await watch([() => answer.promise], { view: sample })
    sockets.last.receive({ type: 'welcome', seq: 4, resumed: true })
    const reading = store.reload()
    const handedOver = { ...sample, driver: null, position: null, route: null }
    sockets.last.receive({ seq: 5, event: { type: 'view', view: handedOver } })
    answer.resolve(Response.json(sample))
    await reading
    expect(view()).toEqual(handedOver)
  })

  test('forgets the driver as soon as a view hides it', async () => {
    const sample = sampleView()
    const { store, view } = await watch([json(sample), json({ ...sample, position: null, route: null })])
    await store.reload()
    expect(view()).toMatchObject({ position: null, route: null })
  })

  test('hangs up when the stop has ended', async () => {
    const sample = sampleView()
    const { sockets, store } = await watch([json(sample)])
    const done = sampleView({ leg: { kind: 'dropoff', state: 'succeeded' }, status: 'completed', position: null })
    sockets.last.receive({ type: 'welcome', seq: 1, resumed: true })
    sockets.last.receive({ seq: 2, event: { type: 'view', view: done } })
    expect(store.$state.get()).toMatchObject({ kind: 'ready', pulse: 'ended' })
    expect(sockets.last.isClosed).toBe(true)
  })

  test('says why there is nothing to see', async () => {
    const unknown = await watch([problem('not_found', 404)])
    expect(unknown.store.$state.get()).toEqual({ kind: 'gone', reason: 'unknown' })
    const expired = await watch([problem('link_expired', 410)])
    expect(expired.store.$state.get()).toEqual({ kind: 'gone', reason: 'expired' })
    expect(expired.sockets.opened).toHaveLength(0)
  })

  test('is gone when the room revokes it', async () => {
    const { sockets, store, clock } = await watch([json(sampleView()), problem('link_expired', 410)])
    sockets.last.drop(CLOSE_CODES.gone)
    await clock.advance(100)
    expect(store.$state.get()).toEqual({ kind: 'gone', reason: 'expired' })
  })

  test('goes on by reading where the socket alone is refused', async () => {
    const sample = sampleView()
    const { sockets, view, store, clock } = await watch([json(sample), json({ ...sample, stopsAhead: 4 })])
    sockets.last.drop(CLOSE_CODES.notAllowed)
    await clock.advance(100)
    expect(view().stopsAhead).toBe(4)
    expect(store.$state.get()).toMatchObject({ pulse: 'polling' })
  })

  test('reads instead while no socket opens', async () => {
    const sample = sampleView()
    const { sockets, store, clock, view } = await watch([json(sample), json({ ...sample, stopsAhead: 5 })])
    for (let turn = 0; turn < 3; turn++) {
      sockets.last.drop()
      await clock.advance(5_000)
    }
    expect(store.$state.get()).toMatchObject({ pulse: 'polling' })
    expect(view().stopsAhead).toBe(5)
  })

  test('asks again on request after a failure', async () => {
    const clock = new FakeClock()
    clock.skips = 12_000
    const { store } = await watch([broken, broken, broken, broken, json(sampleView())], { clock })
    await settle()
    expect(store.$state.get()).toMatchObject({ kind: 'error' })
    await store.reload()
    expect(store.$state.get()).toMatchObject({ kind: 'ready' })
  })

  test('keeps what it shows when a later read fails', async () => {
    const sample = sampleView()
    const clock = new FakeClock()
    clock.skips = 12_000
    const { store, view, reads } = await watch([json(sample), problem('internal', 500)], { clock })
    await store.reload()
    expect(reads.requests.length).toBeGreaterThan(1)
    expect(view()).toEqual(sample)
  })

  test('rests while its page is hidden', async () => {
    const sample = sampleView()
    const { page, sockets, reads, clock, view } = await watch([json(sample), json({ ...sample, stopsAhead: 1 })])
    sockets.last.receive({ type: 'welcome', seq: 1, resumed: true })
    page.turn(true)
    expect(sockets.last.isClosed).toBe(true)
    await clock.advance(300_000)
    expect([sockets.opened.length, reads.requests.length]).toEqual([1, 1])
    page.turn(false)
    await settle()
    expect(sockets.opened).toHaveLength(2)
    expect(view().stopsAhead).toBe(1)
  })
})

describe('the clock of a link', () => {
  test('is the server’s, however wrong the device is', async () => {
    const serverTime = Date.now() + 3_600_000
    const { store } = await watch([json(sampleView(), 200, { date: new Date(serverTime).toUTCString() })])
    expect(Math.abs(store.clock.now() - serverTime)).toBeLessThan(2_000)
  })

  test('takes no notice of a second or two', async () => {
    const { store } = await watch([json(sampleView(), 200, { date: new Date(Date.now() - 2_500).toUTCString() })])
    expect(Math.abs(store.clock.now() - Date.now())).toBeLessThan(1_000)
  })
})
