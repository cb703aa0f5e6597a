/** Time and chance: given as one value so that tests own both. */
export interface Clock {
  /** Milliseconds from any fixed start; unlike the time of day it never jumps. */
  now(): number
  /** A number from 0 (included) to 1 (excluded). */
  random(): number
  /** Runs a task once after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, task: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  random: Math.random,
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds)
    return () => clearTimeout(timer)
  },
}
