import { expect, test } from 'vitest'
import { forecasts, type Drive } from './eta.ts'
import { NO_RECORD, afterDrive, afterService, type ForecastRecord } from './forecast-record.ts'

const drive = (seconds: number): Drive => ({ seconds, isGuess: false })
const guess = (seconds: number): Drive => ({ seconds, isGuess: true })
const run = { toFirst: drive(600), serviceLeft: 180, hops: [drive(300), drive(300)] }
const times = (count: number, step: (record: ForecastRecord) => ForecastRecord): ForecastRecord =>
  Array.from({ length: count }).reduce<ForecastRecord>(step, NO_RECORD)

test('later stops come after the drives and the doors before them', () => {
  expect(forecasts(NO_RECORD, run).map(({ seconds }) => seconds)).toEqual([600, 1_080, 1_560])
})

test('doubt grows with the way, for later stops and where no router answered', () => {
  const [first, second, third] = forecasts(NO_RECORD, run).map(({ doubt }) => doubt)
  expect([first, second, third]).toEqual([90, 324, 468])
  expect(forecasts(NO_RECORD, { ...run, toFirst: guess(600) })[0]?.doubt).toBe(180)
})

test('a stop is estimated from the first drive on that no router has measured', () => {
  const ahead = { ...run, hops: [guess(300), drive(300)] }
  expect(forecasts(NO_RECORD, ahead).map(({ isGuess }) => isGuess)).toEqual([false, true, true])
})

test('who stands at a door already is soon on the way to the next stop', () => {
  const [here, next] = forecasts(NO_RECORD, { ...run, toFirst: drive(0), serviceLeft: 30 })
  expect([here?.seconds, next?.seconds]).toEqual([0, 330])
})

test('a driver whose drives take half as long again is forecast so, and with ever less doubt', () => {
  const slow = times(40, (record) => afterDrive(record, 600, 900))
  expect(slow.pace).toBeCloseTo(1.5, 2)
  expect(slow.error).toBeLessThan(NO_RECORD.error)
  expect(forecasts(slow, run)[0]?.seconds).toBeCloseTo(900, -1)
})

test('a driver whose drives cannot be foreseen has a wide range', () => {
  let turn = 0
  const moody = times(40, (record) => afterDrive(record, 600, turn++ % 2 ? 350 : 950))
  expect(moody.error).toBeGreaterThan(2 * NO_RECORD.error)
  expect(forecasts(moody, run)[0]!.doubt).toBeGreaterThan(forecasts(NO_RECORD, run)[0]!.doubt)
})

test('a night between two reports, or a drive around the corner, spoils nothing', () => {
  expect(afterDrive(NO_RECORD, 600, 40_000).pace).toBeLessThanOrEqual(1.3)
  expect(afterDrive(NO_RECORD, 30, 300)).toEqual(NO_RECORD)
  expect(afterDrive(NO_RECORD, 600, -5)).toEqual(NO_RECORD)
  expect(afterService(NO_RECORD, 40_000).service).toBeLessThan(400)
})

test('service learns from each stop', () => {
  expect(times(40, (record) => afterService(record, 60)).service).toBeCloseTo(60, 0)
})
