import type { Drive } from '../domain/eta.ts'
import type { Env } from '../env.ts'
import type { Stop } from '../domain/run.ts'
import { log } from '../log.ts'
import { routerOf } from '../providers/of-env.ts'
import type { Leg } from '../providers/router/index.ts'

/** Drives farther ahead than this are guessed: routers limit the size of a table, and much will change until then. */
const MOST_STOPS = 12

/** The drive from each stop of a run to the next, asked for once for each run. */
export class Hops {
  readonly #env: Env
  #stops: readonly Stop[] | null = null
  #drives: readonly Drive[] = []

  constructor(env: Env) {
    this.#env = env
  }

  /** What is known of this run; empty until the router has answered. */
  of(stops: readonly Stop[]): readonly Drive[] {
    return stops === this.#stops ? this.#drives : []
  }

  /** Asks for a run that was not asked for yet. */
  async find(stops: readonly Stop[]): Promise<void> {
    if (stops === this.#stops) return
    this.#stops = stops
    this.#drives = []
    const points = stops.slice(0, MOST_STOPS).map(({ point }) => point)
    if (points.length < 2) return
    try {
      const table = await routerOf(this.#env).table({ from: points.slice(0, -1), to: points.slice(1) })
      if (stops === this.#stops) this.#drives = drivesOf(table)
    } catch (error) {
      log('warn', 'no_table', { message: error instanceof Error ? error.message : String(error) })
    }
  }
}

/** From each stop to the next; one that no way leads to, and all after it, are guessed. */
function drivesOf(table: readonly (readonly (Leg | null)[])[]): Drive[] {
  const legs = table.map((row, index) => row[index])
  const unknown = legs.findIndex((leg) => !leg)
  const known = unknown < 0 ? legs : legs.slice(0, unknown)
  return known.flatMap((leg) => (leg ? [{ seconds: leg.seconds, isGuess: leg.estimated }] : []))
}
