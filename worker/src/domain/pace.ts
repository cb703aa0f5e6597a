/** Where a driver is along a way and how fast, with how sure that is: a Kalman filter of place and speed. */
export interface Pace {
  readonly along: number
  readonly speed: number
  /** Variances of place and speed, and what they have in common. */
  readonly spread: readonly [place: number, common: number, speed: number]
  /** When, in milliseconds. */
  readonly at: number
}

/** Nobody knows how fast a driver is at first. */
const ANY_SPEED = 100
const TOP_SPEED = 40
/** Cars brake and speed up by about so many metres per second squared. */
const ACCELERATION = 1.6

/** A driver of whom only the place is known, within some metres, and perhaps how fast they were before. */
export const paceAt = (along: number, at: number, meters: number, speed = 0): Pace => ({
  along,
  speed,
  spread: [meters ** 2, 0, ANY_SPEED],
  at,
})

/** What a pace means for a later moment. */
export function later({ along, speed, spread: [place, common, swift], at }: Pace, moment: number): Pace {
  const seconds = Math.max(0, (moment - at) / 1000)
  const noise = (ACCELERATION * seconds) ** 2
  return {
    along: along + speed * seconds,
    speed,
    spread: [
      place + 2 * common * seconds + swift * seconds ** 2 + (noise * seconds ** 2) / 4,
      common + swift * seconds + (noise * seconds) / 2,
      swift + noise,
    ],
    at: moment,
  }
}

/** The pace after a measured place that is right within some metres. Cars do not drive backwards. */
export function corrected(
  { along, speed, spread: [place, common, swift], at }: Pace,
  measured: number,
  meters: number,
) {
  const total = place + meters ** 2
  const [gain, push] = [place / total, common / total]
  const error = measured - along
  return {
    along: along + gain * error,
    speed: Math.min(TOP_SPEED, Math.max(0, speed + push * error)),
    spread: [place * (1 - gain), common * (1 - gain), Math.max(0.1, swift - push * common)],
    at,
  } as const satisfies Pace
}
