import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, offset, turn } from './earth.ts'
import { headingAt, measureLine, pointAt, projectOnto } from './measured-line.ts'
import type { Point } from './points.ts'

const start: Point = { latitude: -34.9, longitude: -56.18 }
const at = (east: number, north: number): Point => offset(start, east, north)
// 400 m east, 300 m north, then back west above the first street
const block = measureLine([at(0, 0), at(400, 0), at(400, 300), at(0, 300)])

test('a line knows its length and the metres to each corner', () => {
  expect(block.meters.map(Math.round)).toEqual([0, 400, 700, 1100])
  expect(block.length).toBeCloseTo(1100, 0)
})

test('a line without points is refused', () => {
  expect(() => measureLine([])).toThrow(RangeError)
})

test('a line of one point stays there', () => {
  const only = measureLine([start])
  expect(pointAt(only, 50)).toEqual(start)
  expect(projectOnto(only, at(30, 40)).beside).toBeCloseTo(50, 2)
})

test('points along the line stand where the metres say', () => {
  expect(distance(pointAt(block, 550), at(400, 150))).toBeLessThan(0.5)
  expect(pointAt(block, -20)).toEqual(at(0, 0))
  expect(pointAt(block, 99_999)).toEqual(at(0, 300))
})

test('the heading is that of the street, and of the last street at the end', () => {
  const missed = (along: number, degrees: number) => Math.abs(turn(headingAt(block, along), degrees))
  expect(missed(200, 90)).toBeLessThan(0.1)
  expect(missed(400, 45)).toBeLessThan(0.1)
  expect(missed(550, 0)).toBeLessThan(0.1)
  expect(missed(1100, 270)).toBeLessThan(0.1)
})

test('a point beside the line falls on it at a right angle', () => {
  const found = projectOnto(block, at(250, -12))
  expect(found.along).toBeCloseTo(250, 0)
  expect(found.beside).toBeCloseTo(12, 1)
})

test('a window keeps the search on one of two parallel streets', () => {
  const found = projectOnto(block, at(200, 290), 0, 420)
  expect(found.along).toBeLessThanOrEqual(420)
  expect(found.beside).toBeGreaterThan(200)
})

test('a point taken from the line projects onto itself', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1100, noNaN: true }), (along) => {
      const point = pointAt(block, along)
      const found = projectOnto(block, point, along - 30, along + 30)
      expect(found.beside).toBeLessThan(0.01)
      expect(Math.abs(found.along - along)).toBeLessThan(0.2)
    }),
  )
})

test('a window beyond the end holds the last point', () => {
  expect(projectOnto(block, at(0, 310), 5000, 6000).along).toBeCloseTo(block.length, 6)
})
