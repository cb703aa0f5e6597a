import { setTimeout as sleep } from 'node:timers/promises'

const AT = '"at":"'
const INSTANT = 24

/** Pages that are open: what they heard, and how late. */
export class Watchers {
  delivered = 0
  bytes = 0
  /** The frames that the first page has heard, one after the other. */
  readonly samples: string[] = []
  readonly lags: number[] = []
  readonly #sockets: WebSocket[] = []
  #since = ''

  /** What is heard of places from now on counts, and nothing from before. */
  begin(): void {
    this.#since = new Date().toISOString()
    this.delivered = this.bytes = this.lags.length = 0
  }

  /** Lets something happen and waits until so many have heard of it. */
  async hear(begin: () => void, expected: number): Promise<void> {
    this.begin()
    begin()
    await this.settle(expected)
  }

  /** Opens a page's socket and waits until it stands. */
  async open(address: string): Promise<void> {
    const socket = new WebSocket(address)
    const isFirst = this.#sockets.push(socket) === 1
    let last = ''
    socket.addEventListener('message', ({ data }) => {
      const text = String(data)
      const at = instantIn(text)
      if (this.#since === '' || at < this.#since || at === last) return
      last = at
      this.delivered++
      this.bytes += text.length
      if (isFirst) this.samples.push(text)
      this.lags.push(Date.now() - Date.parse(at))
    })
    await new Promise<void>((resolve, reject) => {
      socket.addEventListener('open', () => resolve())
      socket.addEventListener('error', () => reject(new Error(`No socket at ${new URL(address).pathname}`)))
    })
  }

  /** Waits until so many deliveries are there, or none has come for ten seconds. */
  async settle(expected: number): Promise<void> {
    for (let quiet = 0; this.delivered < expected && quiet < 10;) {
      const before = this.delivered
      await sleep(1_000)
      quiet = this.delivered === before ? quiet + 1 : 0
    }
  }

  /** Milliseconds within which this share of the deliveries came. */
  lag(share: number): number {
    const sorted = this.lags.toSorted((one, other) => one - other)
    return sorted[Math.floor(sorted.length * share)] ?? NaN
  }

  close(): void {
    for (const socket of this.#sockets) socket.close()
  }
}

/** The same frame, of a position that was read now. */
export function renewed(text: string): string {
  const from = text.indexOf(AT) + AT.length
  return text.slice(0, from) + new Date().toISOString() + text.slice(from + INSTANT)
}

/** The moment of the position in a frame; '' where it has none. */
function instantIn(text: string): string {
  const from = text.indexOf(AT)
  return from < 0 ? '' : text.slice(from + AT.length, from + AT.length + INSTANT)
}
