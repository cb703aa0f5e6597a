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

type List = (portal: Portal) => { readonly $state: ReadableAtom<Watched>; refresh(): unknown }

/**
 * Sees a session end: when the list is refused, the portal is asked again who it speaks for, and shows the way in. Once
 * somebody is in, the list is read again.
 */
export class SessionWatch implements ReactiveController {
  readonly #find: () => Portal | undefined
  readonly #list: List
  #portal: Portal | undefined
  #stop: (() => void) | undefined
  #refusal: unknown
  /** Nobody was signed in when the portal was last asked. */
  #wasOut = false

  constructor(find: () => Portal | undefined, list: List) {
    this.#find = find
    this.#list = list
  }

  hostUpdate(): void {
    const portal = this.#find()
    if (portal === this.#portal) return
    this.hostDisconnected()
    this.#portal = portal
    if (!portal) return
    const list = portal.store(this.#list)
    const stops = [
      list.$state.listen((state) => this.#look(portal, state)),
      portal.store(contextStore).$state.listen(({ kind }) => {
        if (kind === 'ready' && this.#wasOut) void list.refresh()
        this.#wasOut = kind === 'error' || (kind === 'loading' && this.#wasOut)
      }),
    ]
    this.#stop = () => stops.forEach((stop) => stop())
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#portal = this.#stop = this.#refusal = undefined
  }

  #look(portal: Portal, state: Watched): void {
    const error = state.kind === 'error' ? state.error : state.kind === 'ready' ? state.trouble : undefined
    if (error === undefined || error === this.#refusal || problemCodeOf(error) !== 'unauthenticated') return
    this.#refusal = error
    void portal.store(contextStore).refresh()
  }
}
