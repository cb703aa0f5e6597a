import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { onTick } from '../base/ticker.ts'

const EVERY = 10_000

/** Renders its host again now and then, for words that become untrue by themselves. */
export class SlowTick implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #leave: (() => void) | undefined
  #last = 0

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  hostConnected(): void {
    this.#leave = onTick((now) => {
      if (now - this.#last < EVERY) return
      this.#last = now
      this.#host.requestUpdate()
    })
  }

  hostDisconnected(): void {
    this.#leave?.()
  }
}
