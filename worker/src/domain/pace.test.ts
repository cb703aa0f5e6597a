import { expect, test } from 'vitest'
import { corrected, later, paceAt, type Pace } from './pace.ts'

/** A car at 10 m/s, read each 3 seconds with these errors in turn. */
function drive(errors: readonly number[], meters: number): Pace {
  return errors.reduce<Pace>(
    (pace, error, index) => corrected(later(pace, (index + 1) * 3_000), (index + 1) * 30 + error, meters),
    paceAt(0, 0, meters),
  )
}

test('a pace learns how fast a car drives', () => {
  const pace = drive(
    Array.from({ length: 10 }, () => 0),
    10,
  )
  expect(pace.speed).toBeCloseTo(10, 0)
  expect(later(pace, 35_000).along).toBeCloseTo(350, -1)
})

test('what is vague moves it less than what is sharp', () => {
  const errors = [0, 0, 0, 0, 0, 40]
  const [vague, sharp] = [drive(errors, 30).along, drive(errors, 5).along]
  expect(vague - 180).toBeLessThan(30)
  expect(sharp - 180).toBeGreaterThan(30)
})

test('errors that change sides hardly move it', () => {
  const errors = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 20 : -20))
  expect(Math.abs(drive(errors, 20).along - 600)).toBeLessThan(15)
})

test('a car that stands is known to stand, and none drives backwards', () => {
  let pace = drive([0, 0, 0, 0, 0], 5)
  for (let second = 18; second < 60; second += 3) pace = corrected(later(pace, second * 1000), 150, 5)
  expect(pace.speed).toBeLessThan(0.5)
  expect(corrected(later(pace, 63_000), 100, 5).speed).toBe(0)
})
