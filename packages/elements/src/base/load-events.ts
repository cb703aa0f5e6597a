import { ApiError, type ProblemCode } from '@waybill/contract/problem'
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

type Failure = Omit<Trouble, 'retryable' | 'requestId'> & {
  readonly status: number
  readonly requestId?: string | undefined
}

/** What a page's code is told of an error. */
export function troubleOf(error: unknown): Trouble {
  const failure = {
    code: error instanceof TypeError ? 'offline' : 'internal',
    message: String(error),
    status: 503,
  } as const
  const { code, message, status, requestId }: Failure = error instanceof ApiError ? error : failure
  return { code, message, retryable: status > 428, requestId }
}

/**
 * Tells the page around an element when what the element shows begins to load, stands, or could not be loaded, and
 * answers what it has told. These events bubble but stay in their own tree: what stands inside an element is not the
 * page's concern.
 */
export function tellLoads(
  host: HTMLElement,
  sources: readonly StoreController<unknown>[],
  told: string | undefined,
): string | undefined {
  const states = sources.flatMap(({ value }) => (value ? toState(value) : []))
  const failed = states.find(({ kind }) => kind === 'error')
  const isLoading = states.some(({ kind }) => kind === 'loading')
  const name = failed ? 'waybill-error' : isLoading ? 'waybill-load-start' : 'waybill-ready'
  // Nothing stands before it is known what to show, and what fails with the first thing is no other trouble.
  if (name === told || (sources[0] && !states[0])) return told
  host.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: failed && troubleOf(failed.error) }))
  return name
}

/** A store's value; those of what loads say so by their kind. */
const toState = (value: unknown) => value as { readonly kind?: unknown; readonly error?: unknown }
