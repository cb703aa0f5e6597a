import { readFileSync } from 'node:fs'
import type { Point } from '@waybill/contract/points'
import type { Demo } from '../demo-file.ts'
import type { SimulatedDriver } from './driver.ts'
import type { ModeName } from './modes.ts'
import type { Options } from './options.ts'

/** How each driver of the demo drives, and from where; whoever is not named here stays at home. */
const SHIFTS = {
  diego: { start: { latitude: -34.9075, longitude: -56.1802 }, mode: 'normal', seed: 11 },
  sofia: { start: { latitude: -34.9087, longitude: -56.1904 }, mode: 'noisy', seed: 22 },
  bruno: { start: { latitude: -34.9025, longitude: -56.1721 }, mode: 'normal', seed: 33 },
  lucas: { start: { latitude: -34.9063, longitude: -56.1862 }, mode: 'normal', seed: 44 },
} as const satisfies Record<string, { start: Point; mode: ModeName; seed: number }>

const STEP = 0.0004

/** Who drives: those whose keys a file holds, else the demo's. */
export function crewOf({ keys, from, drivers, modes, seed }: Options, demo: Demo | null): SimulatedDriver[] {
  const all = keys === undefined ? ofDemo(demo) : ofFile(keys, from)
  return all.slice(0, drivers).map((driver, index) => ({
    ...driver,
    mode: modes[index % modes.length] ?? driver.mode,
    seed: driver.seed * seed,
  }))
}

function ofDemo(demo: Demo | null): SimulatedDriver[] {
  if (!demo) throw new Error('There is no demo to drive in yet; run npm start, or name drivers with --keys')
  return Object.entries(SHIFTS).map(([name, shift]) => ({ ...shift, name, key: keyOf(demo, name) }))
}

function keyOf(demo: Demo, name: string): string {
  const key = Object.entries(demo.people.drivers).find(([driver]) => driver === name)?.[1].key
  if (!key) throw new Error(`The demo has no driver ${name}`)
  return key
}

function ofFile(path: string, from: Point): SimulatedDriver[] {
  const start = (index: number): Point => ({ ...from, longitude: from.longitude + index * STEP })
  return Object.entries(toKeys(JSON.parse(readFileSync(path, 'utf8')))).map(([name, key], index) => {
    return { name, key, start: start(index), mode: 'normal', seed: index + 1 }
  })
}

// Whoever starts the program wrote the file; a key that is none is refused by the API.
const toKeys = (value: unknown): Record<string, string> => value as Record<string, string>
