import { exports } from 'cloudflare:workers'

/** A socket of ours with all that it heard; every wait ends by itself when nothing comes. */
export class TestSocket {
  readonly frames: Record<string, unknown>[] = []
  closed: number | null = null
  #pongs = 0
  readonly #socket: WebSocket
  readonly #waiting = new Set<() => void>()

  constructor(socket: WebSocket) {
    this.#socket = socket
    socket.accept()
    socket.addEventListener('message', ({ data }) => {
      if (data === 'pong') this.#pongs++
      else this.frames.push(JSON.parse(String(data)) as Record<string, unknown>)
      this.#wake()
    })
    socket.addEventListener('close', ({ code }) => {
      this.closed = code
      this.#wake()
    })
  }

  send(frame: object | string): void {
    this.#socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
  }

  close(): void {
    this.#socket.close(1000)
  }

  /** The first frame that fits, heard already or still to come. */
  async next<T = Record<string, unknown>>(fits: (frame: Record<string, unknown>) => boolean): Promise<T> {
    await this.#until(() => this.frames.some(fits))
    return this.frames.find(fits) as T
  }

  async nextEvent<T = Record<string, unknown>>(type: string): Promise<T> {
    const frame = await this.next<{ event: T }>(({ event }) => (event as { type?: string } | undefined)?.type === type)
    return frame.event
  }

  /** All that was sent so far, as text: what is not in it, the other end does not know. */
  async heard(): Promise<string> {
    const pongs = this.#pongs
    this.send('ping')
    await this.#until(() => this.#pongs > pongs)
    return JSON.stringify(this.frames)
  }

  async untilClosed(): Promise<number> {
    await this.#until(() => this.closed !== null)
    return this.closed ?? 0
  }

  async #until(isTrue: () => boolean): Promise<void> {
    const deadline = Date.now() + 5_000
    while (!isTrue()) {
      if (Date.now() > deadline) throw new Error(`Nothing came; heard ${JSON.stringify(this.frames)}`)
      await Promise.race([
        new Promise<void>((resolve) => this.#waiting.add(resolve)),
        new Promise<void>((resolve) => setTimeout(resolve, 200)),
      ])
    }
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve()
    this.#waiting.clear()
  }
}

/** Opens a socket with a ticket, as a page of `origin` would. */
export async function openTestSocket(
  { ticket, path }: { ticket: string; path: string },
  { since, ago, origin }: { since?: number; ago?: number; origin?: string } = {},
): Promise<TestSocket> {
  const query = new URLSearchParams({ ticket })
  if (since !== undefined) query.set('since', String(since))
  if (ago !== undefined) query.set('ago', String(ago))
  const headers = new Headers({ upgrade: 'websocket', ...(origin ? { origin } : {}) })
  const response = await exports.default.fetch(
    new Request(`http://localhost:8787${path}?${query.toString()}`, { headers }),
  )
  if (!response.webSocket) throw new Error(`No socket but status ${response.status}`)
  return new TestSocket(response.webSocket)
}
