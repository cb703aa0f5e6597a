import type { ReactiveController } from 'lit'
import type { ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { problemCodeOf } from '../base/errors.ts'
import { contextStore } from '../stores/context.ts'

/** What a watched list says of itself. */
type Watched =
  | { readonly kind: 'idle' | 'loading' }
  | { readonly kind: 'ready'; readonly trouble: unknown }
  | { readonly kind: 'error'; readonly error: unknown }

type List = (portal: Portal) => { readonly $state: ReadableAtom<Watched> }

/** Sees a session end: when the list is refused, the portal is asked again who it speaks for, and shows the way in. */
export class SessionWatch implements ReactiveController {
  readonly #find: () => Portal | undefined
  readonly #list: List
  #portal: Portal | undefined
  #stop: (() => void) | undefined
  #refusal: unknown

  constructor(find: () => Portal | undefined, list: List) {
    this.#find = find
    this.#list = list
  }

  hostUpdate(): void {
    const portal = this.#find()
    if (portal === this.#portal) return
    this.hostDisconnected()
    this.#portal = portal
    this.#stop = portal?.store(this.#list).$state.listen((state) => this.#look(portal, state))
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#portal = this.#stop = undefined
  }

  #look(portal: Portal, state: Watched): void {
    const error = state.kind === 'error' ? state.error : state.kind === 'ready' ? state.trouble : undefined
    if (error === undefined || error === this.#refusal || problemCodeOf(error) !== 'unauthenticated') return
    this.#refusal = error
    void portal.store(contextStore).refresh()
  }
}
