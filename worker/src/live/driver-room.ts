import type { Fix, Position } from '@waybill/contract'
import { DurableObject } from 'cloudflare:workers'
import { driven, NO_DRIVE, offWay, onWay, placeOf, wayWantedFrom, type Drive } from '../domain/drive.ts'
import { livesOf, withoutDriver, type LegLive } from '../domain/leg-live.ts'
import type { Stop } from '../domain/run.ts'
import { log } from '../log.ts'
import type { Env } from '../env.ts'
import { routerOf } from '../providers/of-env.ts'
import { touchDriver } from '../store/driver-seen.ts'
import { DriverAudience } from './driver-audience.ts'
import { RunReader } from './run-reader.ts'

/** What survives when the room sleeps; written at most this often, since positions come every few seconds. */
type Kept = Pick<Drive, 'fixes' | 'trail'>
const KEEP_EVERY_MS = 15_000
const SEEN_EVERY_MS = 60_000

/** One room per driver: its stops in order, its last place and the way to the stop that it serves. */
export class DriverRoom extends DurableObject<Env> {
  readonly #run: RunReader
  readonly #audience: DriverAudience
  #drive: Drive
  #keptAt = 0
  #seenAt = 0

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#drive = { ...NO_DRIVE, ...context.storage.kv.get<Kept>('kept') }
    this.#run = new RunReader(env, this.#id, context.storage.kv)
    this.#audience = new DriverAudience(env, this.#id)
  }

  /** The driver's stops changed; the room reads them anew and tells what follows. */
  async runChanged(courierId: string): Promise<void> {
    this.ctx.storage.kv.put('courierId', courierId)
    this.#run.forget()
    if (this.#position !== null) await this.#tell()
  }

  /** Positions are taken on duty only; going off duty takes the driver off every map. */
  async setDuty(courierId: string, onDuty: boolean): Promise<void> {
    const { kv } = this.ctx.storage
    kv.put('courierId', courierId)
    kv.put('onDuty', onDuty)
    if (!onDuty) await this.#leave()
    await this.#audience.tellDesk(courierId, onDuty, this.#position)
  }

  /** Takes the phone's fixes and answers how many of them count. */
  async report(fixes: readonly Fix[]): Promise<number> {
    if (!this.#isOnDuty) return 0
    const { drive, accepted } = driven(this.#drive, fixes, Date.now())
    this.#drive = drive
    if (accepted === 0) return 0
    this.#keep()
    await Promise.all([this.#tell(), this.#seen()])
    return accepted
  }

  /** What this room knows of one order's stops. */
  async look(orderId: string): Promise<LegLive[]> {
    return (await this.#lives()).filter((live) => live.orderId === orderId)
  }

  /** The same for a room that wants to hear each further fix. */
  async watch(orderId: string): Promise<LegLive[]> {
    this.#audience.want(orderId)
    return this.look(orderId)
  }

  get #id(): string {
    const { name } = this.ctx.id
    if (!name) throw new Error('A driver room is named for its driver')
    return name
  }

  get #isOnDuty(): boolean {
    return this.ctx.storage.kv.get<boolean>('onDuty') ?? false
  }

  get #courierId(): string {
    return this.ctx.storage.kv.get<string>('courierId') ?? ''
  }

  get #position(): Position | null {
    const { last } = this.#drive.fixes
    const point = placeOf(this.#drive)
    return last && point && { point, heading: last.heading ?? null, at: last.at }
  }

  async #lives(): Promise<LegLive[]> {
    const position = this.#position
    if (position === null) return []
    const stops = await this.#run.stops(this.#courierId)
    const { joined } = this.#run
    const { way, trail } = this.#drive
    return livesOf(stops, { driverId: this.#id, position, way, trail, joined })
  }

  /** Tells everyone concerned, always from the newest fix: a slow route must not bring back an older one. */
  async #tell(): Promise<void> {
    const stops = await this.#run.stops(this.#courierId)
    await this.#findWay(stops)
    const position = this.#position
    if (position === null) return
    await Promise.all([
      this.#audience.tellOrders(await this.#lives()),
      this.#audience.sampleToDesk(this.#courierId, position),
    ])
  }

  async #findWay([first]: readonly Stop[]): Promise<void> {
    if (!first || first.startedAt === null) {
      this.#drive = offWay(this.#drive)
      return
    }
    const from = wayWantedFrom(this.#drive, first.legId, Date.now())
    if (!from) return
    try {
      const route = await routerOf(this.env).route({ from, to: first.point })
      this.#drive = onWay(this.#drive, first.legId, route, Date.now())
    } catch (error) {
      // Without a way the stop still has a guessed arrival, and the next fix asks again.
      log('warn', 'no_route', { driverId: this.#id, message: error instanceof Error ? error.message : String(error) })
    }
  }

  async #leave(): Promise<void> {
    const lives = await this.#lives()
    this.#drive = NO_DRIVE
    this.ctx.storage.kv.delete('kept')
    await this.#audience.tellOrders(lives.map(withoutDriver), 'all')
  }

  #keep(): void {
    if (Date.now() - this.#keptAt < KEEP_EVERY_MS) return
    this.#keptAt = Date.now()
    const { fixes, trail } = this.#drive
    const kept: Kept = { fixes, trail }
    this.ctx.storage.kv.put('kept', kept)
  }

  async #seen(): Promise<void> {
    if (Date.now() - this.#seenAt < SEEN_EVERY_MS) return
    this.#seenAt = Date.now()
    await touchDriver(this.env.DIRECTORY, this.#courierId, this.#id, new Date().toISOString())
  }
}
