import type { ReactiveController, ReactiveControllerHost } from 'lit'

const STAYS = 6_000

/** Words beside one thing that go away by themselves. */
export class PassingNote implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #note: { readonly id: string; readonly words: string } | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.clear()
  }

  /** What stands beside this one now, or ''. */
  at(id: string): string {
    return this.#note?.id === id ? this.#note.words : ''
  }

  show(id: string, words: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.clear(), STAYS)
    this.#note = { id, words }
    this.#host.requestUpdate()
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#note = undefined
    this.#host.requestUpdate()
  }
}
