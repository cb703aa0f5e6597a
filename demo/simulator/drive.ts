import { headingAt, measureLine, offset, pointAt } from '@waybill/contract/geo'
import type { MeasuredLine } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import { gaussian, seeded } from '@waybill/elements/testing/seeded'
import { MODES } from './modes.ts'
import type { Mode, ModeName } from './modes.ts'
import { driveSeconds } from './vehicle.ts'
import type { Second } from './vehicle.ts'

/** What the phone reads at one moment of the drive. */
export interface Reading {
  /** Simulated seconds since the start. */
  readonly after: number
  readonly point: Point
  readonly accuracy: number
  readonly speed: number
  readonly heading: number
}

/** What a simulated driver does next: send what it read, or end the stop. */
export type DriveStep =
  | { readonly kind: 'readings'; readonly after: number; readonly readings: readonly Reading[] }
  | { readonly kind: 'ended'; readonly after: number; readonly outcome: Mode['outcome'] }

export interface Drive {
  readonly line: readonly Point[]
  /** How long a router says that the line takes. */
  readonly seconds: number
  readonly seed: number
  readonly mode?: ModeName
  /** Simulated seconds between two fixes. */
  readonly every?: number
}

/** A whole drive along a line, step by step and the same for the same seed. It has no clock: see paced. */
export function* drive({ line, seconds, seed, mode: name = 'normal', every = 4 }: Drive): Generator<DriveStep> {
  const mode: Mode = MODES[name]
  const random = seeded(seed)
  const measured = measureLine(line)
  const driven = [...driveSeconds(measured, seconds / mode.pace, mode.halt, random)]
  const [from, to] = mode.offline.map((share) => share * driven.length)
  let waiting: Reading[] = []
  for (const [after, second] of driven.entries()) {
    if (after % every !== 0 && after !== driven.length - 1) continue
    const reading = read(measured, after, second, mode, random)
    if (random() >= mode.losses) waiting.push(reading)
    const isOffline = after >= (from ?? Infinity) && after < (to ?? Infinity) && after !== driven.length - 1
    if (isOffline || waiting.length === 0) continue
    yield { kind: 'readings', after, readings: waiting }
    waiting = []
  }
  yield { kind: 'ended', after: driven.length, outcome: mode.outcome }
}

function read(line: MeasuredLine, after: number, { along, speed }: Second, mode: Mode, random: () => number): Reading {
  const far = random() < mode.outliers ? 300 + random() * 600 : 0
  const angle = random() * 2 * Math.PI
  const east = far * Math.cos(angle) + mode.noise * gaussian(random)
  const north = far * Math.sin(angle) + mode.noise * gaussian(random)
  return {
    after,
    point: offset(pointAt(line, along), east, north),
    accuracy: far > 0 ? 30 : Math.max(4, mode.noise * 1.5),
    speed,
    heading: headingAt(line, along),
  }
}
