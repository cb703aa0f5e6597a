import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from './points.ts'
import { progressed, progressOf } from './tracked-route.ts'

const point = fc.record({ latitude: fc.integer({ min: -9, max: 9 }), longitude: fc.integer({ min: -9, max: 9 }) })
const line = fc.array(point, { maxLength: 6 })
const route = fc.record({ ahead: line, behind: line })
const at = (longitude: number): Point => ({ latitude: 0, longitude })

describe('a way that is told by its progress', () => {
  test('is the way that was meant, whatever was told before', () => {
    fc.assert(
      fc.property(route, route, point, (told, now, driver) => {
        const progress = progressOf(told, now, driver)
        expect(progress ? progressed(told, progress, driver) : now).toEqual(now)
      }),
    )
  })

  test('needs only what was passed and driven while the driver stays on it', () => {
    fc.assert(
      fc.property(route, fc.nat(5), line, point, (told, corners, driven, driver) => {
        const passed = Math.min(corners, Math.max(0, told.ahead.length - 1))
        const now = progressed(told, { passed, driven }, driver)
        expect(progressOf(told, now, driver)).toEqual({ passed, driven })
      }),
    )
  })

  test('is told whole when it leads elsewhere, when it began elsewhere, and when the driver is not at its beginning', () => {
    const told = { ahead: [at(3), at(4), at(5)], behind: [at(1), at(2)] }
    expect(progressOf(told, { ...told, ahead: [at(3), at(4), at(6)] }, at(3))).toBeNull()
    expect(progressOf(told, { ...told, behind: [at(2), at(3)] }, at(3))).toBeNull()
    expect(progressOf(told, told, at(2))).toBeNull()
  })
})
