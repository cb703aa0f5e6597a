import { ApiError, type ProblemCode } from '@waybill/contract/problem'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { StoreController } from './store-controller.ts'

/** What went wrong, for the code of a page; people read about it in the element. */
export interface Trouble {
  readonly code: ProblemCode | 'offline'
  /** For engineers, in English. */
  readonly message: string
  /** The same may work later without a change. */
  readonly retryable: boolean
  /** Names the request in the server's log. */
  readonly requestId: string | undefined
}

/** What a page's code is told of an error. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof ApiError) {
    const { code, message, status, requestId } = error
    return { code, message, retryable: status > 428, requestId }
  }
  return {
    code: error instanceof TypeError ? 'offline' : 'internal',
    message: String(error),
    retryable: true,
    requestId: undefined,
  }
}

/**
 * Tells the page around its host when what the host shows begins to load, stands, or could not be loaded. These events
 * bubble but stay in their own tree: what stands inside an element is not the page's concern.
 */
export class LoadEvents implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #sources: StoreController<unknown>[] = []
  #told: unknown

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  /** Minds one store that the host shows. */
  mind(source: StoreController<unknown>): void {
    this.#sources.push(source)
  }

  hostUpdated(): void {
    const states = this.#sources.flatMap(({ value }) => (value ? toState(value) : []))
    if (states.length === 0 && this.#sources.length > 0) return
    const failed = states.find(({ kind }) => kind === 'error')
    if (failed) this.#tell(failed.error, 'waybill-error', troubleOf(failed.error))
    else if (states.some(({ kind }) => kind === 'loading')) this.#tell(1, 'waybill-load-start')
    else this.#tell(2, 'waybill-ready')
  }

  #tell(news: unknown, name: string, detail?: Trouble): void {
    if (news === this.#told) return
    this.#told = news
    this.#host.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }))
  }
}

/** A store's value; those of what loads say so by their kind. */
const toState = (value: unknown) => value as { readonly kind?: unknown; readonly error?: unknown }

declare global {
  interface GlobalEventHandlersEventMap {
    /** What the element shows begins to load. */
    'waybill-load-start': CustomEvent<null>
    /** What the element shows stands. */
    'waybill-ready': CustomEvent<null>
    /** What the element shows could not be loaded, or what it sends was not taken. */
    'waybill-error': CustomEvent<Trouble>
  }
}
