import type { Thread } from '@waybill/contract'
import { atom, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'

export type ListState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly threads: readonly Thread[]; readonly trouble: unknown }
  | { readonly kind: 'error'; readonly error: unknown }

/** The list of conversations: read as a whole, changed by what is heard between two readings. */
export class ChatList {
  readonly #portal: Portal
  readonly #$state = atom<ListState>({ kind: 'loading' })
  #reading: AbortSignal | undefined
  /** Something happened while a reading was on its way, which may be older than it. */
  #isOld = false

  constructor(portal: Portal) {
    this.#portal = portal
  }

  get $state(): ReadableAtom<ListState> {
    return this.#$state
  }

  /** Reads the list, again after the reading that may be on its way. */
  async read(signal: AbortSignal): Promise<void> {
    this.#isOld = true
    if (this.#reading && !this.#reading.aborted) return
    this.#reading = signal
    if (this.#$state.get().kind === 'error') this.#$state.set({ kind: 'loading' })
    try {
      while (this.#isOld) await this.#readOnce(signal)
    } catch (error) {
      if (signal.aborted) return
      this.fail(error)
    }
    this.#reading = undefined
  }

  /** Changes what is known; before anything is, the reading on its way will know. */
  change(change: (threads: readonly Thread[]) => readonly Thread[]): void {
    const state = this.#$state.get()
    this.#isOld = true
    if (state.kind === 'ready') this.#$state.set({ ...state, threads: change(state.threads) })
  }

  /** Takes the whole list, as a reading elsewhere found it. */
  put(threads: readonly Thread[]): void {
    this.#$state.set({ kind: 'ready', threads, trouble: undefined })
  }

  /** Knows nothing any more. */
  clear(): void {
    this.#$state.set({ kind: 'loading' })
  }

  find(id: string): Thread | undefined {
    const state = this.#$state.get()
    return state.kind === 'ready' ? state.threads.find((thread) => thread.id === id) : undefined
  }

  /** What stands keeps standing; where nothing does, there is only the error to show. */
  fail(error: unknown): void {
    const state = this.#$state.get()
    this.#$state.set(state.kind === 'ready' ? { ...state, trouble: error } : { kind: 'error', error })
  }

  async #readOnce(signal: AbortSignal): Promise<void> {
    this.#isOld = false
    const { items } = await this.#portal.call('GET /v1/chat/threads', { signal })
    signal.throwIfAborted()
    if (!this.#isOld || this.#$state.get().kind !== 'ready') this.put(items)
  }
}
