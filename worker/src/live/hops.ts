import type { Env } from '../env.ts'
import type { Stop } from '../domain/run.ts'
import { log } from '../log.ts'
import { routerOf } from '../providers/of-env.ts'

/** Drives farther ahead than this are guessed: routers limit the size of a table, and much will change until then. */
const MOST_STOPS = 12

/** Seconds of driving from each stop of a run to the next, asked for once for each run. */
export class Hops {
  readonly #env: Env
  #stops: readonly Stop[] | null = null
  #seconds: readonly number[] = []

  constructor(env: Env) {
    this.#env = env
  }

  /** What is known of this run; empty until the router has answered. */
  of(stops: readonly Stop[]): readonly number[] {
    return stops === this.#stops ? this.#seconds : []
  }

  /** Asks for a run that was not asked for yet. */
  async find(stops: readonly Stop[]): Promise<void> {
    if (stops === this.#stops) return
    this.#stops = stops
    this.#seconds = []
    const points = stops.slice(0, MOST_STOPS).map(({ point }) => point)
    if (points.length < 2) return
    try {
      const table = await routerOf(this.#env).table({ from: points.slice(0, -1), to: points.slice(1) })
      const seconds = table.map((row, index) => row[index]?.seconds)
      // One that no way leads to, and all after it, are guessed.
      const known = seconds.findIndex((each) => each === undefined)
      if (stops === this.#stops)
        this.#seconds = seconds.slice(0, known < 0 ? undefined : known).map((each) => each ?? 0)
    } catch (error) {
      log('warn', 'no_table', { message: error instanceof Error ? error.message : String(error) })
    }
  }
}
