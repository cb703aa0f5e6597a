import { systemClock } from '@waybill/client'
import type { ChatMessage, Endpoints, Output } from '@waybill/contract'
import { atom, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'

export type SearchState =
  | { readonly kind: 'idle' | 'loading' }
  /** The newest first; `isAll` where nothing older was left out. */
  | { readonly kind: 'ready'; readonly found: readonly ChatMessage[]; readonly isAll: boolean }
  | { readonly kind: 'error'; readonly error: unknown }

type Page = Output<Endpoints, 'GET /v1/chat/threads/:id/search'>

/** Fewer letters are in too many messages. */
const FEWEST_LETTERS = 2
/** People pause between words, hardly within one. */
const PAUSE = 250
const ENOUGH = 50

/** Looks for words in one conversation. */
export class ChatSearch {
  readonly #portal: Portal
  readonly #threadId: string
  readonly #$state = atom<SearchState>({ kind: 'idle' })
  #turn = new AbortController()
  #cancel = (): void => {}

  constructor(portal: Portal, threadId: string) {
    this.#portal = portal
    this.#threadId = threadId
  }

  get $state(): ReadableAtom<SearchState> {
    return this.#$state
  }

  /** Looks for these words once nobody types for a moment; an earlier search ends. */
  find(words: string): void {
    this.end()
    const text = words.trim()
    if (text.length < FEWEST_LETTERS) return this.#$state.set({ kind: 'idle' })
    this.#turn = new AbortController()
    this.#$state.set({ kind: 'loading' })
    const { clock = systemClock } = this.#portal.options
    this.#cancel = clock.after(PAUSE, () => void this.#find(text, this.#turn.signal))
  }

  /** Stops looking. */
  end(): void {
    this.#cancel()
    this.#turn.abort()
  }

  async #find(text: string, signal: AbortSignal): Promise<void> {
    try {
      this.#$state.set({ kind: 'ready', ...(await this.#readAll(text, signal)) })
    } catch (error) {
      if (!signal.aborted) this.#$state.set({ kind: 'error', error })
    }
  }

  /** The server looks through a part at a time. */
  async #readAll(text: string, signal: AbortSignal): Promise<{ found: ChatMessage[]; isAll: boolean }> {
    const found: ChatMessage[] = []
    let before: number | null = Number.MAX_SAFE_INTEGER
    while (before !== null && found.length < ENOUGH) {
      const page: Page = await this.#read({ text, before }, signal)
      found.push(...page.items)
      before = page.next
    }
    return { found, isAll: before === null }
  }

  async #read(query: { text: string; before: number }, signal: AbortSignal): Promise<Page> {
    const input = { params: { id: this.#threadId }, query, signal }
    const page = await this.#portal.call('GET /v1/chat/threads/:id/search', input)
    signal.throwIfAborted()
    return page
  }
}
