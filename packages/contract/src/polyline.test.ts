import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from './points.ts'
import { decodePolyline, encodePolyline } from './polyline.ts'

const world = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
})

test('the example of the published format is met, at its precision 5', () => {
  const points: Point[] = [
    { latitude: 38.5, longitude: -120.2 },
    { latitude: 40.7, longitude: -120.95 },
    { latitude: 43.252, longitude: -126.453 },
  ]
  expect(encodePolyline(points, 5)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@')
  expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@', 5)).toEqual(points)
})

test('any line comes back within a millionth of a degree', () => {
  fc.assert(
    fc.property(fc.array(world), (points) => {
      const back = decodePolyline(encodePolyline(points))
      expect(back).toHaveLength(points.length)
      for (const [index, point] of back.entries()) {
        expect(Math.abs(point.latitude - (points[index]?.latitude ?? NaN))).toBeLessThan(1e-6)
        expect(Math.abs(point.longitude - (points[index]?.longitude ?? NaN))).toBeLessThan(1e-6)
      }
    }),
  )
})

test('text that is cut off or foreign is refused', () => {
  expect(() => decodePolyline('_p~iF~ps|')).toThrow(RangeError)
  expect(() => decodePolyline('_p~iF')).toThrow(RangeError)
  expect(() => decodePolyline('_p~iF ~ps|U')).toThrow(RangeError)
})
