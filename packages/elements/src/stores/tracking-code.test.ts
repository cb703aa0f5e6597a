import { FakeApi, json } from '@waybill/client/testing/fake-api'
import { FakeClock } from '@waybill/client/testing/fake-clock'
import { expect, onTestFinished, test, vi } from 'vitest'
import { settled } from '../testing/settled.ts'
import { SAMPLE_TOKEN, sampleView } from '../testing/tracking-sample.ts'
import { TrackingStore } from './tracking.ts'

vi.mock('./tracking-stream.ts', () => {
  throw new Error('The network is gone')
})

test('a link is read again and again, until its end, while the code of its stream does not load', async () => {
  const sample = sampleView()
  const done = sampleView({ leg: { kind: 'dropoff', state: 'succeeded' }, status: 'completed', position: null })
  const reads = new FakeApi(json(sample), json({ ...sample, stopsAhead: 5 }), json(done))
  const clock = new FakeClock()
  const store = new TrackingStore({ token: SAMPLE_TOKEN, server: 'https://track.test', fetch: reads.fetch, clock })
  onTestFinished(store.$state.subscribe(() => {}))
  await settled(() => expect(store.$state.get()).toMatchObject({ pulse: 'polling' }))
  await clock.advance(5_000)
  expect(store.$state.get()).toMatchObject({ pulse: 'polling', view: { stopsAhead: 5 } })
  await settled(() => expect(clock.waits.filter((wait) => wait === 5_000)).toHaveLength(2))
  await clock.advance(60_000)
  expect(store.$state.get()).toMatchObject({ pulse: 'ended' })
  expect(reads.requests).toHaveLength(3)
})
