import type { Fix, Point, Position } from '@waybill/contract'
import { driven, NO_DRIVE, offWay, onWay, placeOf, wayWantedFrom, type Drive } from '../domain/drive.ts'
import type { Stop } from '../domain/run.ts'
import type { Way } from '../domain/way.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { routerOf } from '../providers/of-env.ts'
import { hasPassed } from './has-passed.ts'

/** What survives when the room sleeps; written at most this often, since positions come every few seconds. */
type Kept = Pick<Drive, 'fixes' | 'trail'>
const KEEP_EVERY_MS = 15_000
const ASK_EVERY_MS = 10_000

interface Asked {
  readonly first: Stop
  readonly from: Point
}

/** A driver's drive: the last place, the way behind, and the way to the stop that is served, which a router is asked for. */
export class KeptDrive {
  readonly #env: Env
  readonly #driverId: string
  readonly #kv: SyncKvStorage
  readonly #onWay: (way: Way) => void
  #drive: Drive
  /** When the router was last asked, and for which stop. */
  #asked = { legId: '', at: 0 }
  #keptAt = 0

  /** `onWay` hears of each new way. */
  constructor(env: Env, driverId: string, kv: SyncKvStorage, onWay: (way: Way) => void) {
    this.#env = env
    this.#driverId = driverId
    this.#kv = kv
    this.#onWay = onWay
    this.#drive = { ...NO_DRIVE, ...kv.get<Kept>('kept') }
  }

  get position(): Position | null {
    const { last } = this.#drive.fixes
    const point = placeOf(this.#drive)
    return last && point && { point, heading: last.heading ?? null, at: last.at }
  }

  get driven(): Pick<Drive, 'way' | 'trail'> {
    return this.#drive
  }

  /** Takes a phone's fixes; answers how many of them count. */
  take(fixes: readonly Fix[]): number {
    const { drive, accepted } = driven(this.#drive, fixes, Date.now())
    this.#drive = drive
    if (accepted > 0) this.#keep()
    return accepted
  }

  /** Asks a router for the way to the first of these stops, where the present one will not do. */
  async findWay(stops: readonly Stop[]): Promise<void> {
    const now = Date.now()
    const wanted = this.#wanted(stops, now)
    if (wanted) await this.#ask(wanted, now)
  }

  forget(): void {
    this.#drive = NO_DRIVE
    this.#kv.delete('kept')
  }

  #wanted([first]: readonly Stop[], now: number): Asked | null {
    if (!first || first.startedAt === null) {
      this.#drive = offWay(this.#drive)
      return null
    }
    const from = wayWantedFrom(this.#drive, first.legId, now)
    // A driver who goes another way than the router's would ask with each fix.
    const isTooSoon = this.#asked.legId === first.legId && !hasPassed(ASK_EVERY_MS, this.#asked.at, now)
    return from && !isTooSoon ? { first, from } : null
  }

  async #ask({ first: { legId, point }, from }: Asked, at: number): Promise<void> {
    this.#asked = { legId, at }
    try {
      const route = await routerOf(this.#env).route({ from, to: point })
      this.#drive = onWay(this.#drive, legId, route, Date.now())
      if (this.#drive.way) this.#onWay(this.#drive.way)
    } catch (error) {
      // Without a way the stop still has a guessed arrival, and a later fix asks again.
      log('warn', 'no_route', {
        driverId: this.#driverId,
        message: error instanceof Error ? error.message : String(error),
      })
    }
  }

  #keep(): void {
    if (!hasPassed(KEEP_EVERY_MS, this.#keptAt)) return
    this.#keptAt = Date.now()
    const { fixes, trail } = this.#drive
    const kept: Kept = { fixes, trail }
    this.#kv.put('kept', kept)
  }
}
