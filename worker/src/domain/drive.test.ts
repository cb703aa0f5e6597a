import { distance, offset } from '@waybill/contract/geo'
import type { Fix, Point } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { driven, NO_DRIVE, onWay, placeOf, wayWantedFrom, type Drive } from './drive.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const START = { latitude: -34.9, longitude: -56.17 }
const east = (meters: number, north = 0): Point => offset(START, meters, north)
const fix = (second: number, point: Point): Fix => ({ at: new Date(NOW + second * 1000).toISOString(), point })
/** A kilometre to the east and one to the north. */
const route = { meters: 2_000, seconds: 200, estimated: false, line: [START, east(1_000), east(1_000, 1_000)] }
const after = (drive: Drive, ...fixes: Fix[]): Drive => driven(drive, fixes, NOW + 600_000).drive
const begun = onWay(after(NO_DRIVE, fix(0, START)), 'leg', route, NOW)

describe('the way behind', () => {
  test('follows the streets of the way, corners too, however far beside them the phone is', () => {
    const { trail } = after(begun, fix(60, east(900, 25)), fix(75, east(1_020, 80)))
    const shape = trail.map(({ point }) => [distance(point, east(1_000)) < 1, distance(point, east(1_000, 80)) < 25])
    expect(trail).toHaveLength(4)
    expect(shape.slice(2)).toEqual([
      [true, false],
      [false, true],
    ])
    expect(distance(trail[1]!.point, east(900))).toBeLessThan(2)
  })

  test('is what the phone says where there is no way', () => {
    const { trail } = after(NO_DRIVE, fix(0, START), fix(20, east(200, 30)))
    expect(trail.at(-1)?.point).toEqual(east(200, 30))
  })

  test('leaves out what lies beside a way that the driver has left, and goes on with the next way', () => {
    const left = after(begun, fix(30, east(300)), fix(45, east(330, 150)), fix(48, east(332, 170)))
    expect(left.trail).toHaveLength(2)
    const next = onWay(
      left,
      'leg',
      { meters: 500, seconds: 60, estimated: false, line: [east(335, 150), east(335, 650)] },
      NOW,
    )
    expect(next.trail.at(-1)?.point).toEqual(east(335, 150))
  })
})

describe('a driver on a way', () => {
  test('is on its street, not where the phone believes to be', () => {
    const place = placeOf(after(begun, fix(30, east(300, 25))))
    expect(place && distance(place, east(300))).toBeLessThan(5)
  })

  test('stays there while one reading lies elsewhere', () => {
    const before = after(begun, fix(30, east(300)))
    expect(placeOf(after(before, fix(33, east(330, 150))))).toEqual(placeOf(before))
  })

  test('is on none of it when readings show that the first of them was wrong', () => {
    const wild = onWay(after(NO_DRIVE, fix(0, east(-9_000))), 'leg', route, NOW)
    const drive = after(wild, fix(3, east(0)), fix(6, east(30)))
    expect(wayWantedFrom(drive, 'leg', NOW)).toEqual(east(30))
  })
})

describe('a new way is asked for', () => {
  test('where there is none, or one to another stop', () => {
    expect(wayWantedFrom(after(NO_DRIVE, fix(0, START)), 'leg', NOW)).toEqual(START)
    expect(wayWantedFrom(begun, 'other', NOW)).toEqual(START)
    expect(wayWantedFrom(NO_DRIVE, 'leg', NOW)).toBeNull()
  })

  test('from where the phone is, once the driver has left the way', () => {
    const left = after(begun, fix(45, east(330, 150)), fix(48, east(332, 170)))
    expect(wayWantedFrom(left, 'leg', NOW)).toEqual(east(332, 170))
    expect(placeOf(left)).toEqual(east(332, 170))
  })

  test('from the street itself, when a minute has passed on it', () => {
    const drive = after(begun, fix(30, east(300, 25)))
    expect(wayWantedFrom(drive, 'leg', NOW + 60_000)).toBeNull()
    const from = wayWantedFrom(drive, 'leg', NOW + 60_001)
    expect(from && distance(from, east(300))).toBeLessThan(1)
  })
})
