import { ApiError } from '@waybill/contract'
import type { TrackingEvent, Welcome } from '@waybill/contract/live'
import type { OrderRecord } from '../domain/change.ts'
import type { LegLive } from '../domain/leg-live.ts'
import type { TextWishes } from '../domain/text-wishes.ts'
import { awaitsAnything, dependOnPlace, lateAt } from '../domain/thresholds.ts'
import { viewFor, type Subject } from '../domain/tracking.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { knownWishes } from '../store/known-wishes.ts'
import type { SeatRequest } from './handshake.ts'
import { LeasedOrder } from './leased-order.ts'
import { livesOf } from './lives-of-order.ts'
import { OrderAudience, type Crowd, type Legs, type Watcher } from './order-audience.ts'
import { present, type Presented } from './presentation.ts'
import { Room } from './room.ts'
import { tellThresholds } from './thresholds.ts'
import { LegNews, type Told } from './told.ts'

/** An alarm that met a database which is away comes again after so long. */
const AGAIN_MS = 30_000

/** Pages that have to hear the whole view of their leg. */
interface Lacking {
  readonly subject: Subject & Presented
  readonly news: Told
  readonly crowds: readonly Crowd[]
}

/** One room per order: its recipients, each of whom sees their own leg and nothing else. */
export class OrderRoom extends Room<Watcher> {
  readonly #order: LeasedOrder
  /** By driver and leg: one who had the order before may still tell of it when another does too. */
  readonly #lives = new Map<string, LegLive>()
  readonly #legNews = new Map<string, LegNews>()
  readonly #audience = new OrderAudience({
    sockets: () => this.sockets,
    stateOf: this.stateOf,
    remember: (socket, watcher) => this.remember(socket, watcher),
  })
  /** How often a driver's room has told something. */
  #tidings = 0

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#order = new LeasedOrder(env, context.id.name ?? '')
  }

  /** The order changed to this version, or one of its links did: everybody here sees it anew. */
  async changed(_version: number): Promise<void> {
    const order = await this.#order.renew()
    for (const [key, { driverId }] of this.#lives) if (driverId !== order?.driver?.id) this.#lives.delete(key)
    await Promise.all([this.#tellAll(), this.#plan(order)])
  }

  /** Takes what the driver's room knows of this order's legs; answers whether it should tell each further fix. */
  async driverMoved(lives: readonly LegLive[]): Promise<boolean> {
    this.#take(lives)
    const order = await this.#order.read(Date.now())
    // Side by side: a text that cannot be written holds up no page.
    const [wishes] = await Promise.all([order && this.#decide(order, lives), this.#tellAll()])
    return !this.#audience.isEmpty || (wishes !== null && dependOnPlace(wishes))
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    super.webSocketClose(socket, code)
    this.#audience.changed()
  }

  override webSocketError(socket: WebSocket, error: unknown): void {
    super.webSocketError(socket, error)
    this.#audience.changed()
  }

  #take(lives: readonly LegLive[]): void {
    this.#tidings++
    for (const live of lives) this.#lives.set(`${live.driverId} ${live.legId}`, live)
  }

  /** Windows end without anybody doing anything; links expire after their stop, whose end has closed every socket. */
  override async alarm(): Promise<void> {
    try {
      const order = await this.#order.renew()
      if (order) await this.#decide(order, [...this.#lives.values()])
      await this.#plan(await this.#order.read(Date.now()))
      await this.#tellAll()
    } catch (error) {
      if (error instanceof ApiError) throw error
      // The platform would try for two minutes and then never again.
      log('warn', 'alarm_failed', { orderId: this.ctx.id.name, message: String(error) })
      await this.ctx.storage.setAlarm(Date.now() + AGAIN_MS)
    }
  }

  async #decide(order: OrderRecord, lives: readonly LegLive[]): Promise<TextWishes> {
    const wishes = await knownWishes(this.env, order, new Date())
    if (awaitsAnything(order, wishes)) await tellThresholds(this.env, this.ctx.storage.kv, { order, lives, wishes })
    return wishes
  }

  protected override async admit({ seat, since }: SeatRequest): Promise<Watcher | null> {
    if (seat.room !== 'order') return null
    const order = await this.#order.renew()
    if (!order || !this.#order.opens(seat.linkHash, seat.legId, new Date().toISOString())) return null
    await this.#askDriver(order)
    return { legId: seat.legId, linkHash: seat.linkHash, seq: since ?? 0 }
  }

  /** The whole view follows at once, so a socket that was away has missed nothing. */
  protected override async greet(socket: WebSocket, { seq }: Watcher): Promise<void> {
    const welcome: Welcome = { type: 'welcome', seq, resumed: true }
    this.send(socket, welcome)
    this.#audience.changed()
    const order = await this.#order.read(Date.now())
    await this.#plan(order)
    if (this.#audience.isNew(socket)) await this.#tell(this.#audience.legsOf([socket]))
  }

  async #askDriver(order: OrderRecord): Promise<void> {
    const tidings = this.#tidings
    const lives = await livesOf(this.env, order, 'watch')
    // Whatever the driver's room has told meanwhile may be newer than its answer.
    if (tidings === this.#tidings) this.#take(lives)
  }

  async #tellAll(): Promise<void> {
    const order = await this.#order.read(Date.now())
    // A room that slept knows of no driver, and a standing one may say nothing for long.
    if (order && this.#tidings === 0 && !this.#audience.isEmpty) await this.#askDriver(order)
    await this.#tell(this.#audience.legs)
  }

  /** Tells pages what their leg's view is now: the move, at most one a second, or the whole of it where words have changed. */
  async #tell(legs: Legs): Promise<void> {
    const now = new Date()
    const lacking = [...legs].flatMap(([legId, crowds]) => this.#pass(legId, crowds, now) ?? [])
    await Promise.all(lacking.map((each) => this.#complete(each, now)))
  }

  /** Answers who has to hear more than a move. One whose link no longer opens is closed instead. */
  #pass(legId: string, crowds: readonly Crowd[], now: Date): Lacking | null {
    const at = now.toISOString()
    const closed = crowds.filter(({ watcher }) => !this.#order.opens(watcher.linkHash, legId, at))
    if (closed.length > 0) this.#audience.hangUp(closed)
    const open = closed.length > 0 ? crowds.filter((crowd) => !closed.includes(crowd)) : crowds
    const subject = this.#order.subject(legId, [...this.#lives.values()])
    if (!subject || open.length === 0) return null
    const news = this.#newsOf(legId, subject, now)
    for (const crowd of open) this.#audience.pass(crowd, news)
    const lacking = open.filter((crowd) => this.#audience.lacks(crowd, news))
    return lacking.length > 0 ? { subject, news, crowds: lacking } : null
  }

  #newsOf(legId: string, subject: Subject, now: Date): Told {
    const news = this.#legNews.get(legId) ?? new LegNews()
    this.#legNews.set(legId, news)
    return news.of(subject, now)
  }

  async #complete({ subject, news, crowds }: Lacking, now: Date): Promise<void> {
    const { edition } = this.#order
    const view = viewFor(subject, now.toISOString())
    const event: TrackingEvent = { type: 'view', view: await present(this.env, subject, view, now) }
    // While the view was being completed the order may have changed: then that change tells these sockets.
    if (edition !== this.#order.edition) return
    this.#audience.tell(crowds, news, event)
    if (view.endedAt !== null) this.#audience.hangUp(crowds)
  }

  /** Wakes when the clock alone will change something here. */
  async #plan(order: OrderRecord | null): Promise<void> {
    const now = new Date()
    const late = order && lateAt(order, await knownWishes(this.env, order, now), now.toISOString())
    if (late === null) return this.ctx.storage.deleteAlarm()
    await this.ctx.storage.setAlarm(Date.parse(late))
  }
}
