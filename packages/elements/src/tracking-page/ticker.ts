import type { ReactiveController, ReactiveControllerHost } from 'lit'

const SECOND = 1000

/** Renders its host once a second, so that "12 s ago" counts on; never in a hidden tab, and only while it is wanted. */
export class Ticker implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #isWanted = false
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  set isWanted(isWanted: boolean) {
    this.#isWanted = isWanted
    this.#turn()
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#turn)
    this.#turn()
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#turn)
    this.#stop()
  }

  readonly #turn = (): void => {
    if (document.hidden || !this.#isWanted) this.#stop()
    else this.#timer ??= setInterval(() => this.#host.requestUpdate(), SECOND)
  }

  #stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}
