import type { DriverEvent, DriverMessage, Fix, Position, StopForecast, Welcome } from '@waybill/contract'
import { CLOSE_CODES } from '@waybill/contract/live'
import { livesOf, withoutDriver, type LegLive } from '../domain/leg-live.ts'
import { log } from '../log.ts'
import type { Env } from '../env.ts'
import { touchDriver } from '../store/driver-seen.ts'
import { DriverAudience } from './driver-audience.ts'
import { readDriverFrame } from './driver-frames.ts'
import { Forecaster } from './forecaster.ts'
import type { SeatRequest } from './handshake.ts'
import { hasPassed } from './has-passed.ts'
import { Hops } from './hops.ts'
import { KeptDrive } from './kept-drive.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { Room } from './room.ts'
import { RunReader } from './run-reader.ts'

/** A phone's socket; it asks for a new ticket in the end, so that a credential that was ended is noticed. */
interface Phone {
  readonly until: number
}
const SEAT_MS = 5 * 60_000

/** Open desks hear of each driver live; the database only helps who opens one. */
const SEEN_EVERY_MS = 10 * 60_000

/** One room per driver: its stops in order, its last place and the way to the stop that it serves. */
export class DriverRoom extends Room<Phone> {
  readonly #run: RunReader
  readonly #audience: DriverAudience
  readonly #hops: Hops
  readonly #forecaster: Forecaster
  readonly #news = new OneAtATime(() => this.#tell())
  readonly #drive: KeptDrive
  #seenAt = 0
  #isOnDuty: boolean
  #courierId: string

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#isOnDuty = context.storage.kv.get<boolean>('onDuty') ?? false
    this.#courierId = context.storage.kv.get<string>('courierId') ?? ''
    this.#run = new RunReader(env, this.#id, context.storage.kv)
    this.#audience = new DriverAudience(env, this.#id)
    this.#hops = new Hops(env)
    this.#forecaster = new Forecaster(context.storage)
    this.#drive = new KeptDrive(env, this.#id, context.storage.kv, (way) => this.#forecaster.promise(way))
  }

  /** The driver's stops changed; the room reads them anew and tells what follows. */
  async runChanged(courierId: string): Promise<void> {
    this.#workFor(courierId)
    this.#run.forget()
    this.#audience.hurry()
    this.#sayRun()
    // Not awaited: what is told now may be waiting for the very change that led here.
    if (this.#drive.position !== null) void this.#tellLater()
  }

  /** Positions are taken on duty only; going off duty takes the driver off every map. */
  async setDuty(courierId: string, onDuty: boolean): Promise<void> {
    this.#workFor(courierId)
    this.ctx.storage.kv.put('onDuty', onDuty)
    this.#isOnDuty = onDuty
    if (!onDuty) await this.#leave()
    await this.#audience.tellDesk(courierId, onDuty, this.#drive.position)
  }

  /** The courier ends the duty; the phone hears that it has something to read. */
  async takeOffDuty(courierId: string): Promise<void> {
    await this.setDuty(courierId, false)
    this.#sayRun()
  }

  /** Takes the phone's fixes, tells what follows and answers how many of them count. */
  async report(fixes: readonly Fix[]): Promise<number> {
    const accepted = this.#take(fixes)
    if (accepted > 0) await this.#news.run()
    return accepted
  }

  /** Where the driver was heard last, on duty only. */
  async place(): Promise<Position | null> {
    return this.#isOnDuty ? this.#drive.position : null
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

  /** When the driver is expected at each of the stops. */
  async forecasts(): Promise<StopForecast[]> {
    return (await this.#lives()).flatMap(({ legId, secondsLeft, updatedAt }) =>
      secondsLeft === null ? [] : [{ legId, at: new Date(Date.parse(updatedAt) + secondsLeft * 1000).toISOString() }],
    )
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    const frame = readDriverFrame(message)
    if (!frame) return
    if (this.stateOf(socket).until < Date.now()) return socket.close(CLOSE_CODES.ticketSpent)
    const accepted = this.#take(frame.fixes)
    // A phone does not wait until routers and other rooms have answered.
    this.#say(socket, { type: 'taken', batch: frame.batch, accepted })
    if (accepted > 0) await this.#tellLater()
  }

  protected override admit({ seat }: SeatRequest): Phone | null {
    return seat.room === 'driver' ? { until: Date.now() + SEAT_MS } : null
  }

  /** All that a phone hears is of the moment, so a socket that was away has missed nothing. */
  protected override greet(socket: WebSocket): void {
    const welcome: Welcome = { type: 'welcome', seq: 0, resumed: true }
    this.send(socket, welcome)
  }

  #take(fixes: readonly Fix[]): number {
    return this.#isOnDuty ? this.#drive.take(fixes) : 0
  }

  /** What cannot be told now is told with the next fix. */
  async #tellLater(): Promise<void> {
    try {
      await this.#news.run()
    } catch (error) {
      log('warn', 'not_told', { driverId: this.#id, message: error instanceof Error ? error.message : String(error) })
    }
  }

  #sayRun(): void {
    for (const socket of this.sockets) this.#say(socket, { type: 'run' })
  }

  #say(socket: WebSocket, event: DriverEvent): void {
    const message: DriverMessage = { seq: 0, event }
    this.send(socket, message)
  }

  get #id(): string {
    const { name } = this.ctx.id
    if (!name) throw new Error('A driver room is named for its driver')
    return name
  }

  #workFor(courierId: string): void {
    this.ctx.storage.kv.put('courierId', courierId)
    this.#courierId = courierId
  }

  async #lives(): Promise<LegLive[]> {
    if (this.#drive.position === null) return []
    const stops = await this.#run.stops(this.#courierId)
    // The duty may have ended meanwhile.
    const { position } = this.#drive
    if (position === null) return []
    const { record } = this.#forecaster
    const { joined } = this.#run
    const { way, trail } = this.#drive.driven
    const hops = this.#hops.of(stops)
    return livesOf(stops, { driverId: this.#id, position, way, trail, joined, hops, record })
  }

  /** Tells everyone concerned, always from the newest fix: a slow route must not bring back an older one. */
  async #tell(): Promise<void> {
    const stops = await this.#run.stops(this.#courierId)
    this.#forecaster.look(stops, Date.now())
    await Promise.all([this.#drive.findWay(stops), this.#hops.find(stops)])
    const lives = await this.#lives()
    const { position } = this.#drive
    if (position === null) return
    await Promise.all([
      this.#audience.tellOrders(lives),
      this.#audience.sampleToDesk(this.#courierId, position, lives),
      this.#seen(),
    ])
  }

  /** The place is forgotten before anything can fail; who is told does not depend on it, so that a repetition tells. */
  async #leave(): Promise<void> {
    this.#drive.forget()
    const stops = await this.#run.stops(this.#courierId)
    const at = new Date().toISOString()
    const lives = stops.map((stop) => withoutDriver({ ...stop, driverId: this.#id, updatedAt: at }))
    await this.#audience.tellOrders(lives, 'all')
  }

  async #seen(): Promise<void> {
    if (!hasPassed(SEEN_EVERY_MS, this.#seenAt)) return
    this.#seenAt = Date.now()
    await touchDriver(this.env.DIRECTORY, this.#courierId, this.#id, new Date().toISOString())
  }
}
