import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What became of something that was done to one of a list. */
export type RowWork = { readonly kind: 'idle' | 'busy' | 'done' } | { readonly kind: 'failed'; readonly error: unknown }

/** Does things to single rows of its host's list, each once at a time, and remembers how it went. */
export class RowsWork implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #work = new Map<string, RowWork>()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {}

  of(id: string): RowWork {
    return this.#work.get(id) ?? { kind: 'idle' }
  }

  /** Answers whether it worked. */
  async do(id: string, act: () => Promise<unknown> | undefined): Promise<boolean> {
    if (this.of(id).kind === 'busy') return false
    this.#note(id, { kind: 'busy' })
    try {
      await act()
      this.#note(id, { kind: 'done' })
      return true
    } catch (error) {
      this.#note(id, { kind: 'failed', error })
      return false
    }
  }

  #note(id: string, work: RowWork): void {
    this.#work.set(id, work)
    this.#host.requestUpdate()
  }
}
