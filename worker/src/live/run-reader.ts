import { stopsOf, type Stop } from '../domain/run.ts'
import type { Env } from '../env.ts'
import { runOfDriver } from '../store/runs.ts'

/** A driver's stops, read once and again after each change. */
export class RunReader {
  readonly #env: Env
  readonly #driverId: string
  #stops: readonly Stop[] | null = null
  #changes = 0

  constructor(env: Env, driverId: string) {
    this.#env = env
    this.#driverId = driverId
  }

  /** What was read is no longer true. */
  forget(): void {
    this.#changes++
    this.#stops = null
  }

  /** The open stops in the order of serving; a change while they are being read makes this read again. */
  async stops(courierId: string): Promise<readonly Stop[]> {
    let stops = this.#stops
    while (stops === null) {
      const changes = this.#changes
      const { orders, wanted } = await runOfDriver(this.#env, courierId, this.#driverId)
      const read = stopsOf(orders, wanted)
      if (changes === this.#changes) stops = this.#stops = read
    }
    return stops
  }
}
