import { headingAt, turn } from '@waybill/contract/geo'
import type { MeasuredLine } from '@waybill/contract/geo'

/** Metres along the line and metres per second, one second after the other. */
export interface Second {
  readonly along: number
  readonly speed: number
}

const SPEED_UP = 1.8
const BRAKE = 2.5
const CORNER_DEGREES = 40
const CORNER_SPEED = 5
const SIGNAL_METERS = 700

/** How a van would drive a line in about `seconds`: it speeds up, slows down at corners and waits at some signals. */
export function* driveSeconds(
  line: MeasuredLine,
  seconds: number,
  halt: number,
  random: () => number,
): Generator<Second> {
  const cruise = Math.min(25, Math.max(4, (line.length / seconds) * 1.3))
  const signals = waitsAlong(line, halt, random)
  let [along, speed, waiting] = [0, 0, 0]
  while (along < line.length - 0.5) {
    yield { along, speed }
    const ahead = signals[0]
    if (waiting > 0) {
      waiting -= 1
      continue
    }
    if (ahead && ahead.at - along < 1) {
      waiting = ahead.seconds
      speed = 0
      signals.shift()
      continue
    }
    const wanted = Math.min(cruise, cornerLimit(line, along), stoppingSpeed((ahead?.at ?? line.length) - along))
    speed = Math.max(0.8, Math.min(wanted, speed + SPEED_UP))
    along = Math.min(ahead?.at ?? line.length, along + speed)
  }
  yield { along: line.length, speed: 0 }
}

function waitsAlong(line: MeasuredLine, halt: number, random: () => number): { at: number; seconds: number }[] {
  const count = Math.floor(line.length / SIGNAL_METERS)
  const signals = Array.from({ length: count }, () => ({ at: random() * line.length, seconds: 5 + random() * 15 }))
  const jam = halt > 0 ? [{ at: line.length / 2, seconds: halt }] : []
  return [...signals, ...jam].toSorted((a, b) => a.at - b.at)
}

// A corner is felt 12 m before it and left 4 m behind it.
function cornerLimit(line: MeasuredLine, along: number): number {
  const bend = turn(headingAt(line, along - 4), headingAt(line, along + 12))
  return Math.abs(bend) > CORNER_DEGREES ? CORNER_SPEED : Infinity
}

function stoppingSpeed(meters: number): number {
  return Math.sqrt(2 * BRAKE * Math.max(0, meters))
}
