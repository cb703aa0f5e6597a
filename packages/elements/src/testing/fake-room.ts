import type { OrgEvent, OrgMessage, ServerFrame } from '@waybill/contract'

type Frame = ServerFrame<OrgMessage>

/** Sockets of an organization's room: each is welcomed when it opens and hears what a test tells. */
export class FakeRoom {
  readonly sockets = new Set<FakeSocket>()
  readonly WebSocket: new (url: string) => FakeSocket
  /** How many sockets have been welcomed. */
  welcomed = 0
  /** What the screens said to the room. */
  readonly heard: string[] = []
  #seq = 0
  readonly #told: { readonly seq: number; readonly event: OrgEvent }[] = []

  constructor() {
    const room = this
    this.WebSocket = class extends FakeSocket {
      constructor(url: string) {
        super(
          () => room.sockets.delete(this),
          (frame) => room.heard.push(frame),
        )
        room.sockets.add(this)
        queueMicrotask(() => {
          room.welcome(this, /[?&](since|ago)=/.test(url))
          room.catchUp(this, new URL(url).searchParams.get('since'))
        })
      }
    }
  }

  /** Greets a socket that has opened; nothing is missing where it says what it knows or when it began to read. */
  welcome(socket: FakeSocket, resumed = true): void {
    this.welcomed++
    socket.receive({ type: 'welcome', seq: this.#seq, resumed })
  }

  tell(event: OrgEvent): void {
    const frame = { seq: ++this.#seq, event }
    this.#told.push(frame)
    for (const socket of this.sockets) socket.receive(frame)
  }

  /** Tells something of the moment, which has no number of its own. */
  mention(event: OrgEvent): void {
    for (const socket of this.sockets) socket.receive({ seq: this.#seq, passing: true, event })
  }

  /** Leaves a number out, as if a message had been lost. */
  lose(): void {
    this.#seq++
  }

  /** Tells a socket what came after the last number that it knows. */
  catchUp(socket: FakeSocket, since: string | null): void {
    if (since === null) return
    for (const frame of this.#told) if (frame.seq > Number(since)) socket.receive(frame)
  }

  /** Breaks every connection. */
  drop(): void {
    for (const socket of this.sockets) socket.dispatchEvent(new Event('close'))
    this.sockets.clear()
  }
}

class FakeSocket extends EventTarget {
  readonly #onClose: () => void
  readonly #onSend: (frame: string) => void

  constructor(onClose: () => void, onSend: (frame: string) => void) {
    super()
    this.#onClose = onClose
    this.#onSend = onSend
  }

  send(frame: string): void {
    this.#onSend(frame)
  }

  close(): void {
    this.#onClose()
  }

  receive(frame: Frame): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(frame) }))
  }
}
