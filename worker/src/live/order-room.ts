import { isClosed } from '@waybill/contract'
import { CLOSE_CODES, type TrackingEvent, type Welcome } from '@waybill/contract/live'
import type { OrderRecord } from '../domain/change.ts'
import type { LegLive } from '../domain/leg-live.ts'
import type { TextWishes } from '../domain/text-wishes.ts'
import { dependOnPlace, lateAt } from '../domain/thresholds.ts'
import { viewFor } from '../domain/tracking.ts'
import type { Env } from '../env.ts'
import { knownWishes } from '../store/known-wishes.ts'
import type { SeatRequest } from './handshake.ts'
import { LeasedOrder } from './leased-order.ts'
import { present } from './presentation.ts'
import { Room } from './room.ts'
import { tellThresholds } from './thresholds.ts'
import { moveAfter, toldBy, type Told } from './told.ts'

/**
 * A recipient's socket: bound to one leg by one link; `seq` counts the views that it was sent. Those who were told the
 * same share one object, so that a thousand of them are few crowds.
 */
interface Watcher {
  readonly legId: string
  readonly linkHash: string
  readonly seq: number
}

type Crowd = readonly [Watcher, readonly WebSocket[]]
const socketsOf = ([, sockets]: Crowd): readonly WebSocket[] => sockets

/** One room per order: its recipients, each of whom sees their own leg and nothing else. */
export class OrderRoom extends Room<Watcher> {
  readonly #order: LeasedOrder
  readonly #lives = new Map<string, LegLive>()
  readonly #told = new WeakMap<Watcher, Told>()

  constructor(context: DurableObjectState, env: Env) {
    super(context, env)
    this.#order = new LeasedOrder(env, context.id.name ?? '')
  }

  /** The order changed to this version, or one of its links did: everybody here sees it anew. */
  async changed(_version: number): Promise<void> {
    await this.#plan(await this.#order.renew())
    await this.#tellAll()
  }

  /** Takes what the driver's room knows of this order's legs; answers whether it should tell each further fix. */
  async driverMoved(lives: readonly LegLive[]): Promise<boolean> {
    for (const live of lives) this.#lives.set(live.legId, live)
    const order = await this.#order.read(Date.now())
    const wishes = order && (await this.#decide(order, lives))
    const heard = await this.#tellAll()
    return heard > 0 || (wishes !== null && dependOnPlace(wishes))
  }

  /** Windows end without anybody doing anything; links expire after their stop, whose end has closed every socket. */
  override async alarm(): Promise<void> {
    const order = await this.#order.renew()
    if (order) await this.#decide(order, [...this.#lives.values()])
    await this.#plan(await this.#order.read(Date.now()))
    await this.#tellAll()
  }

  async #decide(order: OrderRecord, lives: readonly LegLive[]): Promise<TextWishes> {
    const wishes = await knownWishes(this.env, order, new Date())
    await tellThresholds(this.env, this.ctx.storage.kv, { order, lives, wishes })
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
    const order = await this.#order.read(Date.now())
    await this.#plan(order)
    // Whoever was told meanwhile is one of a crowd, which is told as a whole.
    if (!this.#told.has(this.stateOf(socket))) await this.#tell([socket])
  }

  async #askDriver({ id, driver, status }: OrderRecord): Promise<void> {
    if (!driver || isClosed(status)) return
    const lives = await this.env.DRIVER_ROOM.getByName(driver.id).watch(id)
    for (const live of lives) this.#lives.set(live.legId, live)
  }

  /** Answers how many sockets there were to tell; with a thousand of them, asking for them costs. */
  async #tellAll(): Promise<number> {
    await this.#order.read(Date.now())
    const { sockets } = this
    await this.#tell(sockets)
    return sockets.length
  }

  /** Tells sockets what their leg's view is now; one whose link no longer opens is closed instead. */
  async #tell(sockets: readonly WebSocket[]): Promise<void> {
    const crowds = Map.groupBy(sockets, this.stateOf)
    const byLeg = Map.groupBy(crowds, ([{ legId }]) => legId)
    await Promise.all([...byLeg].map(([legId, watching]) => this.#tellLeg(legId, watching)))
  }

  /** Sends the whole view where words changed, else the move, at most one a second. Both are made once for all. */
  async #tellLeg(legId: string, crowds: readonly Crowd[]): Promise<void> {
    const now = new Date()
    const open = crowds.filter((crowd) => this.#staysOpen(crowd, now))
    const subject = this.#order.subject(legId, [...this.#lives.values()])
    if (!subject || open.length === 0) return
    const view = viewFor(subject, now.toISOString())
    const news = toldBy(view, now.getTime())
    for (const crowd of open) this.#pass(crowd, news)
    const lacks = open.filter(([watcher]) => this.#told.get(watcher)?.words !== news.words)
    if (lacks.length > 0) {
      const { edition } = this.#order
      const event: TrackingEvent = { type: 'view', view: await present(this.env, subject, view, now) }
      // While the view was being completed the order may have changed: then that change tells these sockets.
      if (edition !== this.#order.edition) return
      this.#send(lacks.flatMap(socketsOf), news, event)
    }
    if (view.endedAt !== null) hangUp(open.flatMap(socketsOf))
  }

  #staysOpen([{ linkHash, legId }, sockets]: Crowd, now: Date): boolean {
    const opens = this.#order.opens(linkHash, legId, now.toISOString())
    if (!opens) hangUp(sockets)
    return opens
  }

  #send(sockets: readonly WebSocket[], news: Told, event: TrackingEvent): void {
    // The event is the same for a thousand sockets; only its number differs.
    const words = JSON.stringify(event)
    const next = new Map<string, Watcher>()
    for (const socket of sockets) {
      if (socket.readyState !== WebSocket.OPEN) continue
      const state = this.stateOf(socket)
      const key = `${state.linkHash} ${state.seq}`
      const watcher = next.get(key) ?? { ...state, seq: state.seq + 1 }
      next.set(key, watcher)
      this.#told.set(watcher, news)
      this.remember(socket, watcher)
      socket.send(`{"seq":${watcher.seq},"event":${words}}`)
    }
  }

  /** A move is of the moment: it repeats the socket's last number, so that nothing has to be attached with each fix. */
  #pass([watcher, sockets]: Crowd, news: Told): void {
    const move = moveAfter(this.#told.get(watcher), news)
    if (move === null) return
    this.#told.set(watcher, news)
    const frame = `{"seq":${watcher.seq},"passing":true,"event":${move}}`
    for (const socket of sockets) socket.send(frame)
  }

  /** Wakes when the clock alone will change something here. */
  async #plan(order: OrderRecord | null): Promise<void> {
    const now = new Date()
    const late = order && lateAt(order, await knownWishes(this.env, order, now), now.toISOString())
    if (late === null) return this.ctx.storage.deleteAlarm()
    await this.ctx.storage.setAlarm(Date.parse(late))
  }
}

/** Nothing remains to be heard. */
function hangUp(sockets: readonly WebSocket[]): void {
  for (const socket of sockets) socket.close(CLOSE_CODES.gone)
}
