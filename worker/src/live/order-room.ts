import { isClosed } from '@waybill/contract'
import { CLOSE_CODES, type TrackingEvent, type Welcome } from '@waybill/contract/live'
import type { OrderRecord } from '../domain/change.ts'
import type { LegLive } from '../domain/leg-live.ts'
import type { TextWishes } from '../domain/text-wishes.ts'
import { dependOnPlace, lateAt } from '../domain/thresholds.ts'
import { moveOf, viewFor, type LegView } from '../domain/tracking.ts'
import { DEFAULT_POLICY } from '../domain/tracking-policy.ts'
import type { Env } from '../env.ts'
import { knownWishes } from '../store/known-wishes.ts'
import type { SeatRequest } from './handshake.ts'
import { LeasedOrder } from './leased-order.ts'
import { present } from './presentation.ts'
import { Room } from './room.ts'
import { tellThresholds } from './thresholds.ts'

/** One recipient's socket: bound to one leg by one link; `seq` counts its own messages. */
interface Watcher {
  readonly legId: string
  readonly linkHash: string
  readonly seq: number
}

/** What was last sent to a socket, as text: repeating it would say nothing. In memory only. */
interface Told {
  words: string
  move: string
  movedAt: number
}

const SHORTEST_GAP_MS = 1_000

/** One room per order: its recipients, each of whom sees their own leg and nothing else. */
export class OrderRoom extends Room<Watcher> {
  readonly #order: LeasedOrder
  readonly #lives = new Map<string, LegLive>()
  readonly #told = new WeakMap<WebSocket, Told>()

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
    await this.#tellAll()
    return this.sockets.length > 0 || (wishes !== null && dependOnPlace(wishes))
  }

  /** Windows end and links expire without anybody doing anything. */
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
    if (order) await this.#tell(socket, order)
  }

  async #askDriver({ id, driver, status }: OrderRecord): Promise<void> {
    if (!driver || isClosed(status)) return
    const lives = await this.env.DRIVER_ROOM.getByName(driver.id).watch(id)
    for (const live of lives) this.#lives.set(live.legId, live)
  }

  async #tellAll(): Promise<void> {
    if (this.sockets.length === 0) return
    const order = await this.#order.read(Date.now())
    for (const socket of this.sockets) {
      const { legId, linkHash } = this.stateOf(socket)
      const isOpen = order !== null && this.#order.opens(linkHash, legId, new Date().toISOString())
      if (isOpen) await this.#tell(socket, order)
      else socket.close(CLOSE_CODES.gone)
    }
  }

  /** Sends what is new for one socket: the whole view where words changed, else the move, at most one a second. */
  async #tell(socket: WebSocket, order: OrderRecord): Promise<void> {
    const { legId } = this.stateOf(socket)
    const now = new Date()
    const view = viewFor(order, legId, this.#lives.get(legId) ?? null, DEFAULT_POLICY, now.toISOString())
    const told = this.#told.get(socket) ?? { words: '', move: '', movedAt: 0 }
    const words = wordsOf(view)
    const move = JSON.stringify(moveOf(view))
    if (words === told.words && (move === told.move || now.getTime() - told.movedAt < SHORTEST_GAP_MS)) return
    const event: TrackingEvent =
      words === told.words
        ? { type: 'move', ...moveOf(view) }
        : { type: 'view', view: await present(this.env, order, view, now) }
    // While the view was being completed the order may have changed: then that change tells this socket.
    if (!this.#order.isNewest(order)) return
    this.#told.set(socket, { words, move, movedAt: now.getTime() })
    this.#number(socket, event)
  }

  #number(socket: WebSocket, event: TrackingEvent): void {
    if (socket.readyState !== WebSocket.OPEN) return
    const state = this.stateOf(socket)
    this.remember(socket, { ...state, seq: state.seq + 1 })
    this.send(socket, { seq: state.seq + 1, event })
  }

  /** Wakes when the clock alone will change something here. */
  async #plan(order: OrderRecord | null): Promise<void> {
    const now = new Date()
    const late = order && lateAt(order, await knownWishes(this.env, order, now), now.toISOString())
    const expiry = this.#order.nextExpiry(this.sockets.map((socket) => this.stateOf(socket).legId))
    const times = [late, expiry].flatMap((time) => (time === null ? [] : [Date.parse(time)]))
    if (times.length === 0) return this.ctx.storage.deleteAlarm()
    await this.ctx.storage.setAlarm(Math.min(...times))
  }
}

/** A view without what changes with each fix; whether there is a driver to see is a word, where it stands is not. */
const wordsOf = ({ position, route, eta, ...words }: LegView): string =>
  JSON.stringify([words, position === null, route === null, eta === null])
