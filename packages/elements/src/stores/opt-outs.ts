import type { OptOut } from '@waybill/contract'
import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'

/** A list that is found by a part of a number or a name; `next` is where the following page begins. */
export type OptOutsState =
  | { readonly kind: 'loading'; readonly find: string }
  | { readonly kind: 'ready'; readonly find: string; readonly items: readonly OptOut[]; readonly next: string | null }
  | { readonly kind: 'error'; readonly find: string; readonly error: unknown }

/** Who has ended the texts: `portal.store(optOutsStore)`. */
export class OptOutsStore {
  readonly #portal: Portal
  readonly #$state = atom<OptOutsState>({ kind: 'loading', find: '' })
  #turn = new AbortController()

  constructor(portal: Portal) {
    this.#portal = portal
    onMount(this.#$state, () => {
      void this.find(this.#$state.get().find)
      return () => this.#turn.abort()
    })
  }

  get $state(): ReadableAtom<OptOutsState> {
    return this.#$state
  }

  /** Looks for a part of a number or name; what was asked before does not matter any more. */
  async find(find: string): Promise<void> {
    this.#turn.abort()
    this.#turn = new AbortController()
    if (this.#$state.get().kind !== 'ready') this.#$state.set({ kind: 'loading', find })
    await this.#read(find, null)
  }

  /** Reads on. */
  async more(): Promise<void> {
    const state = this.#$state.get()
    if (state.kind === 'ready' && state.next !== null) await this.#read(state.find, state)
  }

  /** Notes that somebody asked in another way than by text. */
  async note(phone: string, said: string): Promise<void> {
    await this.#portal.call('POST /v1/notifications/opt-outs', { body: { phone, said } })
    await this.find(this.#$state.get().find)
  }

  async #read(find: string, before: Extract<OptOutsState, { kind: 'ready' }> | null): Promise<void> {
    const { signal } = this.#turn
    const query = { ...(find !== '' && { find }), ...(before?.next && { after: before.next }) }
    try {
      const { items, next } = await this.#portal.call('GET /v1/notifications/opt-outs', { query, signal })
      if (signal.aborted) return
      this.#$state.set({ kind: 'ready', find, items: [...(before?.items ?? []), ...items], next })
    } catch (error) {
      if (!signal.aborted) this.#$state.set({ kind: 'error', find, error })
    }
  }
}

export const optOutsStore = (portal: Portal): OptOutsStore => new OptOutsStore(portal)
