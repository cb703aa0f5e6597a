import { CLOSE_CODES, type TrackingEvent } from '@waybill/contract/live'
import { moveAfter, saysSame, type Told } from './told.ts'

/**
 * A recipient's socket: bound to one leg by one link; `seq` counts the views that it was sent. Those who were told the
 * same share one object, so that a thousand of them are few crowds.
 */
export interface Watcher {
  readonly legId: string
  readonly linkHash: string
  readonly seq: number
}

export interface Crowd {
  readonly watcher: Watcher
  readonly sockets: readonly WebSocket[]
}

/** What a room knows of its sockets. */
interface Seats {
  readonly sockets: () => readonly WebSocket[]
  readonly stateOf: (socket: WebSocket) => Watcher
  readonly remember: (socket: WebSocket, watcher: Watcher) => void
}

export type Legs = ReadonlyMap<string, readonly Crowd[]>

/** The open pages of an order, and what each of them was told last. */
export class OrderAudience {
  readonly #seats: Seats
  readonly #told = new WeakMap<Watcher, Told>()
  #legs: Legs | null = null

  constructor(seats: Seats) {
    this.#seats = seats
  }

  /**
   * All who listen, by their leg: made anew only after somebody came, went or was told a view. With each fix it would
   * cost as much as the sending.
   */
  get legs(): Legs {
    this.#legs ??= this.legsOf(this.#seats.sockets())
    return this.#legs
  }

  legsOf(sockets: readonly WebSocket[]): Legs {
    const crowds = [...Map.groupBy(sockets, this.#seats.stateOf)].map(([watcher, same]) => ({ watcher, sockets: same }))
    return Map.groupBy(crowds, ({ watcher }) => watcher.legId)
  }

  get isEmpty(): boolean {
    return this.legs.size === 0
  }

  /** Somebody came or went. */
  changed(): void {
    this.#legs = null
  }

  /** Whoever was told something is one of a crowd, which is told as a whole. */
  isNew(socket: WebSocket): boolean {
    return !this.#told.has(this.#seats.stateOf(socket))
  }

  /** Whether a crowd has not heard the words of this news. */
  lacks({ watcher }: Crowd, news: Told): boolean {
    const told = this.#told.get(watcher)
    return told === undefined || !saysSame(told, news)
  }

  /** A move is of the moment: it repeats the socket's last number, so that nothing has to be attached with each fix. */
  pass({ watcher, sockets }: Crowd, news: Told): void {
    const told = this.#told.get(watcher)
    const move = told ? moveAfter(told, news) : null
    if (move === null) return
    this.#told.set(watcher, news)
    const frame = `{"seq":${watcher.seq},"passing":true,"event":${move}}`
    for (const socket of sockets) if (socket.readyState === WebSocket.OPEN) socket.send(frame)
  }

  /**
   * Sends a whole view, but to no page that has heard something newer while it was being completed. The event is the
   * same for a thousand sockets; only its number differs.
   */
  tell(crowds: readonly Crowd[], news: Told, event: TrackingEvent): void {
    const words = JSON.stringify(event)
    const next = new Map<string, Watcher>()
    for (const socket of crowds.flatMap(socketsOf)) {
      if (socket.readyState !== WebSocket.OPEN) continue
      const state = this.#seats.stateOf(socket)
      if ((this.#told.get(state)?.turn ?? 0) > news.turn) continue
      const key = `${state.linkHash} ${state.seq}`
      const watcher = next.get(key) ?? { ...state, seq: state.seq + 1 }
      next.set(key, watcher)
      this.#told.set(watcher, news)
      this.#seats.remember(socket, watcher)
      socket.send(`{"seq":${watcher.seq},"event":${words}}`)
    }
    this.changed()
  }

  /** Nothing remains to be heard. */
  hangUp(crowds: readonly Crowd[]): void {
    for (const socket of crowds.flatMap(socketsOf)) socket.close(CLOSE_CODES.gone)
    this.changed()
  }
}

const socketsOf = ({ sockets }: Crowd): readonly WebSocket[] => sockets
