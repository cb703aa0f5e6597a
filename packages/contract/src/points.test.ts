import { expect, test } from 'vitest'
import { Point } from './points.ts'

test.each([
  [{ latitude: -34.9, longitude: -56.2 }, true],
  [{ latitude: 90, longitude: 180 }, true],
  [{ latitude: 90.1, longitude: 0 }, false],
  [{ latitude: 0, longitude: -180.5 }, false],
  [{ latitude: Number.NaN, longitude: 0 }, false],
  [{ latitude: '1', longitude: 0 }, false],
  [{ latitude: 1 }, false],
  [{ latitude: 1, longitude: 2, altitude: 3 }, false],
])('%j is a point: %s', (value, valid) => {
  expect(Point.safeParse(value).success).toBe(valid)
})
