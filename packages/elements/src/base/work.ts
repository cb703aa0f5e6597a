import type { ReactiveController, ReactiveControllerHost } from 'lit'

/*
 * Things that an element does at a press and that may fail:
 *   readonly #work = new Work(this)
 *   @click=${() => this.#work.run(`end ${id}`, () => store.end(id))}
 *   aria-busy=${this.#work.isBusy(`end ${id}`)}    this.#work.errorOf(`end ${id}`)
 */

type Outcome = { readonly kind: 'busy' } | { readonly kind: 'failed'; readonly error: unknown }

/** Knows what its host is doing and what did not work, each by a name; a second press does nothing. */
export class Work implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #outcomes = new Map<string, Outcome>()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#outcomes.clear()
  }

  isBusy(name: string): boolean {
    return this.#outcomes.get(name)?.kind === 'busy'
  }

  /** Why it did not work the last time; undefined while nothing is wrong. */
  errorOf(name: string): unknown {
    const outcome = this.#outcomes.get(name)
    return outcome?.kind === 'failed' ? outcome.error : undefined
  }

  /** Forgets a failure, when the person changes what failed. */
  forget(name: string): void {
    if (!this.errorOf(name)) return
    this.#outcomes.delete(name)
    this.#host.requestUpdate()
  }

  /** Does it and answers whether it worked. */
  async run(name: string, action: () => Promise<unknown>): Promise<boolean> {
    if (this.isBusy(name)) return false
    this.#set(name, { kind: 'busy' })
    try {
      await action()
      this.#outcomes.delete(name)
      this.#host.requestUpdate()
      return true
    } catch (error) {
      this.#set(name, { kind: 'failed', error })
      return false
    }
  }

  #set(name: string, outcome: Outcome): void {
    this.#outcomes.set(name, outcome)
    this.#host.requestUpdate()
  }
}
