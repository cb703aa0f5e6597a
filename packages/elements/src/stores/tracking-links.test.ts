import { FakeApi, json } from '@waybill/client/testing/fake-api'
import { FakeClock, settle } from '@waybill/client/testing/fake-clock'
import { FakeSockets } from '@waybill/client/testing/fake-sockets'
import { expect, onTestFinished, test } from 'vitest'
import { SAMPLE_TOKEN, sampleView } from '../testing/tracking-sample.ts'
import { trackingOf } from './tracking-links.ts'
// Here already when a store asks for it.
import './tracking-stream.ts'

let servers = 0

/** A link of a server of its own. */
function link() {
  const reads = new FakeApi(json(sampleView()))
  const { WebSocket } = new FakeSockets()
  const server = `https://track-${++servers}.test`
  return { token: SAMPLE_TOKEN, server, fetch: reads.fetch, WebSocket, clock: new FakeClock(), reads }
}

const watch = ({ $state }: ReturnType<typeof trackingOf>): void => onTestFinished($state.subscribe(() => {}))

test('all who watch a link share one store', () => {
  const options = link()
  const store = trackingOf(options)
  watch(store)
  expect(trackingOf(options)).toBe(store)
})

test('another token or another server is another link', () => {
  const options = link()
  const store = trackingOf(options)
  watch(store)
  expect(trackingOf({ ...options, token: 'b'.repeat(32) })).not.toBe(store)
  expect(trackingOf({ ...options, server: 'https://other.test' })).not.toBe(store)
})

test('a store that nobody watches is not kept', () => {
  const options = link()
  expect(trackingOf(options)).not.toBe(trackingOf(options))
})

test('those who ask for a fresh view meanwhile get the one that is being read', async () => {
  const options = link()
  const store = trackingOf(options)
  watch(store)
  await settle()
  const before = options.reads.requests.length
  await Promise.all([store.reload(), store.reload()])
  expect(options.reads.requests).toHaveLength(before + 1)
  await store.reload()
  expect(options.reads.requests).toHaveLength(before + 2)
})
