import type { Socket } from '../live.ts'

/** Sockets that a test answers by hand; give `sockets.WebSocket` to what opens them. */
export class FakeSockets {
  readonly opened: FakeSocket[] = []
  readonly WebSocket: new (url: string) => Socket

  constructor() {
    const { opened } = this
    this.WebSocket = class extends FakeSocket {
      constructor(url: string) {
        super(url)
        opened.push(this)
      }
    }
  }

  get last(): FakeSocket {
    const socket = this.opened.at(-1)
    if (!socket) throw new Error('No socket was opened')
    return socket
  }
}

export class FakeSocket extends EventTarget implements Socket {
  readonly url: URL
  readonly sent: unknown[] = []
  isClosed = false

  constructor(url: string) {
    super()
    this.url = new URL(url)
  }

  send(text: unknown): void {
    this.sent.push(text)
  }

  close(): void {
    this.isClosed = true
  }

  /** The server sends a frame; text goes as it is. */
  receive(frame: unknown): void {
    const data = typeof frame === 'string' ? frame : JSON.stringify(frame)
    this.dispatchEvent(new MessageEvent('message', { data }))
  }

  /** The connection ends from the other side. */
  drop(code = 1006): void {
    this.dispatchEvent(Object.assign(new Event('close'), { code }))
  }
}
