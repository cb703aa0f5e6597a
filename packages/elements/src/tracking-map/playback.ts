import type { Position, TrackedRoute } from '@waybill/contract/tracking'
import { DriverMotion, type MarkerFrame } from './motion.ts'
import { RouteLine } from './route-line.ts'

/** A fix is played back within this time; a driver who stands still after it needs no further frame. */
const PLAYED_AFTER = 12_000
/** The marker has arrived at its last fix. */
const ARRIVED_METERS = 1

/** Draws a driver's marker frame by frame, only while it moves and somebody can see it. */
export class Playback {
  readonly route = new RouteLine()
  readonly #draw: (frame: MarkerFrame) => void
  #motion = new DriverMotion()
  #frame: number | undefined
  #lastAt = ''
  #heardAt = 0
  #isWatched = false

  constructor(draw: (frame: MarkerFrame) => void) {
    this.#draw = draw
  }

  /** Steps from fix to fix instead of gliding. */
  set isStill(isStill: boolean) {
    this.#motion.reducedMotion = isStill
  }

  /** Whether anybody can see the marker. */
  set isWatched(isWatched: boolean) {
    this.#isWatched = isWatched
    if (isWatched) this.#run()
    else this.#rest()
  }

  /** Takes the driver's last known position and way; a position that is already known changes nothing. */
  report(position: Position, route: TrackedRoute | null): void {
    const now = performance.now()
    // Brings a resting marker up to now, so that the fix is glided to and not jumped to.
    if (this.#isWatched && this.#frame === undefined) this.#motion.frame(now)
    if (this.route.take(route)) this.#motion.follow(this.route.points, this.route.along)
    if (position.at !== this.#lastAt) {
      this.#lastAt = position.at
      this.#heardAt = now
      const { along: told } = this.route
      const fix = { at: Date.parse(position.at), point: position.point }
      this.#motion.add(told === undefined ? fix : { ...fix, told }, now)
    }
    if (this.#isWatched) this.#run()
  }

  /** Forgets the driver: another one, or none, comes next. */
  reset(): void {
    this.#rest()
    const { reducedMotion } = this.#motion
    this.#motion = new DriverMotion({ reducedMotion })
    this.route.take(null)
    this.#lastAt = ''
  }

  #run(): void {
    this.#frame ??= requestAnimationFrame(this.#step)
  }

  #rest(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    this.#frame = undefined
  }

  readonly #step = (): void => {
    this.#frame = undefined
    const now = performance.now()
    const frame = this.#motion.frame(now)
    if (frame.state !== 'waiting') this.#draw(frame)
    if (this.#isWatched && this.#isUnfinished(frame, now - this.#heardAt)) this.#run()
  }

  #isUnfinished(frame: ReturnType<DriverMotion['frame']>, silence: number): boolean {
    if (frame.state === 'waiting' || this.#motion.reducedMotion) return false
    return frame.state === 'moving' || (silence < PLAYED_AFTER && frame.behindMeters > ARRIVED_METERS)
  }
}
