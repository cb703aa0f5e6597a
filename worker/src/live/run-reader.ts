import { joinedBy, stopsOf, type Joined, type Stop } from '../domain/run.ts'
import type { Env } from '../env.ts'
import { runOfDriver } from '../store/runs.ts'

/** A driver's stops, read once and again after each change, with when each of them became the driver's. */
export class RunReader {
  readonly #env: Env
  readonly #driverId: string
  readonly #kept: SyncKvStorage
  #stops: readonly Stop[] | null = null
  #joined: Joined
  #changes = 0

  constructor(env: Env, driverId: string, kept: SyncKvStorage) {
    this.#env = env
    this.#driverId = driverId
    this.#kept = kept
    this.#joined = kept.get<Joined>('joined') ?? {}
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
      if (changes === this.#changes) stops = this.#stops = this.#join(read)
    }
    return stops
  }

  get joined(): Joined {
    return this.#joined
  }

  #join(stops: readonly Stop[]): readonly Stop[] {
    this.#joined = joinedBy(stops, this.#joined, new Date().toISOString())
    this.#kept.put('joined', this.#joined)
    return stops
  }
}
