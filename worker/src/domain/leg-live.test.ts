import { describe, expect, test } from 'vitest'
import { NO_RECORD } from './forecast-record.ts'
import { livesOf, unpackLine, type DriverNow } from './leg-live.ts'
import { joinedBy, type Stop } from './run.ts'

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString()
const point = (latitude: number) => ({ latitude, longitude: -56 })
const stop = (legId: string, startedAt: string | null): Stop => ({
  orderId: 'o',
  legId,
  kind: 'dropoff',
  point: point(0),
  startedAt,
  arrivedAt: null,
})
const driver = (joined: DriverNow['joined']): DriverNow => ({
  driverId: 'd',
  position: { point: point(5), heading: null, at: at(5) },
  way: null,
  trail: [1, 2, 3, 4, 5].map((minute) => ({ point: point(minute), at: at(minute) })),
  joined,
  hops: [],
  record: NO_RECORD,
})
const behind = (startedAt: string, joinedAt: string) =>
  unpackLine(livesOf([stop('a', startedAt)], driver({ a: joinedAt }))[0]?.behind ?? '').map(({ latitude }) => latitude)

describe('the way behind', () => {
  test('begins where the stop began', () => expect(behind(at(3), at(0))).toEqual([3, 4, 5]))

  test('of a stop that was taken over begins with the new driver: where they were before is nobody’s business', () => {
    expect(behind(at(1), at(4))).toEqual([4, 5])
  })
})

test('a stop that comes back joins anew', () => {
  const first = joinedBy([stop('a', null), stop('b', null)], {}, at(1))
  const without = joinedBy([stop('b', null)], first, at(2))
  expect(joinedBy([stop('a', null), stop('b', null)], without, at(3))).toEqual({ a: at(3), b: at(1) })
})
