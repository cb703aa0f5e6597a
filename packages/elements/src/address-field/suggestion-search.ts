import type { Point, Suggestion } from '@waybill/contract'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Portal } from '../base/context.ts'
import { saysAll } from './address-choices.ts'

/** Answers a text with addresses; `signal` aborts when the text has changed since. */
export type Suggest = (text: string, signal: AbortSignal) => Promise<readonly Suggestion[]>

/** Suggestions of the portal's own server, best near a point. */
export const suggestFrom =
  ({ call }: Portal, near: Point | undefined): Suggest =>
  async (text, signal) =>
    (await call('GET /v1/addresses', { query: { text, ...near }, signal })).items

export type SearchState = { kind: 'idle' } | { kind: 'searching' } | { kind: 'ready' } | { kind: 'failed' }

const PAUSE = 180
const LEAST_LETTERS = 3

/** Asks for suggestions once typing pauses; only the answer to the last text counts. */
export class SuggestionSearch implements ReactiveController {
  state: SearchState = { kind: 'idle' }
  /** The last answer; what still fits stays while the next is under way, so that the list does not jump. */
  items: readonly Suggestion[] = []
  readonly #host: ReactiveControllerHost
  readonly #onEnd: () => void
  #turn: AbortController | undefined
  #work: Promise<void> = Promise.resolve()

  constructor(host: ReactiveControllerHost, onEnd: () => void) {
    this.#host = host
    this.#onEnd = onEnd
    host.addController(this)
  }

  hostDisconnected(): void {
    this.clear()
  }

  /** Settles when no question is open. */
  get settled(): Promise<void> {
    return this.#work
  }

  ask(text: string, suggest: Suggest | undefined): void {
    this.#turn?.abort()
    if (!suggest || text.trim().length < LEAST_LETTERS) return this.clear()
    // What no longer fits must not be there to be taken by a quick Enter.
    this.items = this.items.filter(({ label }) => saysAll(label, text))
    const turn = (this.#turn = new AbortController())
    this.#work = this.#search(text.trim(), suggest, turn.signal)
  }

  clear(): void {
    this.#turn?.abort()
    this.items = []
    this.#become({ kind: 'idle' })
  }

  async #search(text: string, suggest: Suggest, signal: AbortSignal): Promise<void> {
    try {
      await pause(PAUSE, signal)
      this.#become({ kind: 'searching' })
      const items = await suggest(text, signal)
      if (signal.aborted) return
      this.items = items
      this.#become({ kind: 'ready' })
    } catch (error) {
      if (signal.aborted) return
      console.warn('Waybill: address suggestions failed', error)
      this.items = []
      this.#become({ kind: 'failed' })
    }
    this.#onEnd()
  }

  #become(state: SearchState): void {
    this.state = state
    this.#host.requestUpdate()
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
