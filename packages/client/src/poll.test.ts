import { expect, test } from 'vitest'
import type { Snapshot } from './exchange.ts'
import { pollLive } from './poll.ts'
import { FakeClock, settle } from './testing/fake-clock.ts'

function poll(read: (etag: string | undefined) => Promise<Snapshot<string> | undefined>) {
  const clock = new FakeClock()
  const seen: string[] = []
  const errors: unknown[] = []
  const asked: (string | undefined)[] = []
  const { stop } = pollLive<string>({
    clock,
    intervalMs: 10_000,
    snapshot: (etag) => {
      asked.push(etag)
      return read(etag)
    },
    onSnapshot: (data) => seen.push(data),
    onError: (error) => errors.push(error),
  })
  return { clock, seen, errors, asked, stop }
}

test('reads at once and again after each interval, telling only what is new', async () => {
  const states = [{ etag: '"1"', data: 'one' }, undefined, { etag: '"2"', data: 'two' }]
  const { clock, seen, asked } = poll(async () => states.shift())
  await settle()
  expect(seen).toEqual(['one'])
  await clock.advance(20_000)
  expect(seen).toEqual(['one', 'two'])
  expect(asked).toEqual([undefined, '"1"', '"1"'])
})

test('waits by chance between three quarters and five quarters of the interval', async () => {
  const { clock } = poll(async () => undefined)
  clock.chance = 0
  await settle()
  clock.chance = 0.999
  await clock.advance(7_500)
  expect(clock.waits[0]).toBe(7_500)
  expect(clock.waits[1]).toBeCloseTo(12_495)
})

test('goes on after a failure and tells it', async () => {
  const down = new Error('down')
  let count = 0
  const { clock, seen, errors } = poll(async () => {
    if (++count === 1) throw down
    return { etag: undefined, data: 'back' }
  })
  await clock.advance(10_000)
  expect(errors).toEqual([down])
  expect(seen).toEqual(['back'])
})

test('tells nothing more once stopped, not even what was on its way', async () => {
  const { clock, seen, errors, asked, stop } = poll(async () => ({ etag: undefined, data: 'late' }))
  stop()
  await clock.advance(60_000)
  expect(asked).toHaveLength(1)
  expect(seen).toEqual([])
  expect(errors).toEqual([])
})
