import { systemClock } from './clock.ts'
import type { Live, LiveOptions } from './live.ts'

const RETRY_AFTER = 5_000

/** `connectLive` for pages: its code comes after the first view, and the stream begins when it is there. */
export function connectLater<Message extends { seq: number }>(options: LiveOptions<Message>): Live {
  const stream = new LaterStream(options)
  stream.load()
  return stream
}

class LaterStream<Message extends { seq: number }> implements Live {
  readonly #options: LiveOptions<Message>
  #wish: 'run' | 'pause' | 'stop' = 'run'
  #live: Live | undefined
  #fallback: { stop(): void } | undefined
  #cancel = (): void => {}

  constructor(options: LiveOptions<Message>) {
    this.#options = options
  }

  load(): void {
    this.#options.onState('connecting')
    import('./live.ts').then(
      ({ connectLive }) => this.#wish !== 'stop' && this.#begin(connectLive(this.#options)),
      () => this.#waitForCode(),
    )
  }

  send(frame: object): void {
    this.#live?.send(frame)
  }

  pause(): void {
    if (this.#wish !== 'stop') this.#wish = 'pause'
    this.#live?.pause()
  }

  resume(): void {
    if (this.#wish !== 'stop') this.#wish = 'run'
    this.#live?.resume()
  }

  stop(): void {
    this.#wish = 'stop'
    this.#cancel()
    this.#fallback?.stop()
    if (this.#live) this.#live.stop()
    else this.#options.onState('stopped', 'asked')
  }

  #begin(live: Live): void {
    this.#fallback?.stop()
    this.#live = live
    if (this.#wish === 'pause') live.pause()
  }

  /** Without its code nothing is live, so the page asks again and again, as where sockets are blocked. */
  #waitForCode(): void {
    if (this.#wish === 'stop') return
    this.#fallback ??= this.#options.fallback?.()
    this.#cancel = (this.#options.clock ?? systemClock).after(RETRY_AFTER, () => this.load())
  }
}
