import { expect, test } from 'vitest'
import { ServerClock } from './server-clock.ts'

const NOON = Date.parse('2026-11-22T12:00:00.000Z')
const dateAt = (seconds: number): string => new Date(NOON + seconds * 1000).toUTCString()

/** A device at noon that asks; the answer is of `seconds` after noon and comes `after` so many of its own. */
function ask(clock: ServerClock, device: { at: number }, seconds: number, after: number): void {
  const askedAt = (device.at = NOON)
  device.at += after * 1000
  clock.hear(dateAt(seconds), askedAt)
}

test.each([
  { name: 'right', seconds: 0, ahead: 0 },
  { name: 'ten minutes slow', seconds: 600, ahead: 600_000 },
  { name: 'an hour fast', seconds: -3_600, ahead: -3_600_000 },
])('a device that is $name stays so however long an answer takes on either way', ({ seconds, ahead }) => {
  const device = { at: NOON }
  const clock = new ServerClock(() => device.at)
  ask(clock, device, seconds, 0)
  expect(clock.ahead).toBe(ahead)
  ask(clock, device, seconds + 1, 40)
  expect(clock.ahead).toBe(ahead)
  ask(clock, device, seconds + 39, 40)
  expect(clock.ahead).toBe(ahead)
})

test('a device whose clock was set is known by the next answer, within what that took', () => {
  const device = { at: NOON }
  const clock = new ServerClock(() => device.at)
  ask(clock, device, 0, 0)
  ask(clock, device, -300, 8)
  expect(clock.ahead).toBeGreaterThanOrEqual(-308_000)
  expect(clock.ahead).toBeLessThanOrEqual(-300_000)
  ask(clock, device, 0, 0)
  expect(clock.ahead).toBe(0)
})

test('an answer without a date changes nothing', () => {
  const clock = new ServerClock(() => NOON, 60_000)
  clock.hear(null, NOON)
  expect(clock.now()).toBe(NOON + 60_000)
})
