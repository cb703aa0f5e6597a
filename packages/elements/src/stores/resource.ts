import { ApiError, type ProblemCode } from '@waybill/contract/problem'
import { atom, onMount, type ReadableAtom } from 'nanostores'

/** One thing that is read from the API. `trouble` is why the last look at a thing that stands could not be taken. */
export type ResourceState<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value; readonly trouble: unknown }
  | { readonly kind: 'error'; readonly error: unknown }

export interface Resource<Value> {
  readonly $state: ReadableAtom<ResourceState<Value>>
  /** Reads again, after the reading that may be on its way; what stands stays until the answer is there. */
  refresh(this: void): Promise<void>
  /** Takes what a write has answered, in place of another reading. */
  put(this: void, value: Value): void
}

/** Reads when somebody first looks; `onWatch` runs while somebody does and its answer when nobody does any more. */
export function resource<Value>(
  read: (signal: AbortSignal) => Promise<Value>,
  onWatch: (refresh: () => Promise<void>) => () => void = () => () => {},
): Resource<Value> {
  const $state = atom<ResourceState<Value>>({ kind: 'loading' })
  let turn = new AbortController()
  let isReading = false
  let isOld = false

  const settle = (state: ResourceState<Value>): void => {
    isReading = false
    $state.set(state)
    if (isOld) void refresh()
  }
  const refresh = async (): Promise<void> => {
    isOld = isReading
    if (isReading) return
    isReading = true
    const { signal } = turn
    if ($state.get().kind === 'error') $state.set({ kind: 'loading' })
    try {
      const value = await read(signal)
      if (!signal.aborted) settle({ kind: 'ready', value, trouble: undefined })
    } catch (error) {
      if (!signal.aborted) settle(afterFailure($state.get(), error))
    }
  }
  onMount($state, () => {
    turn = new AbortController()
    isReading = false
    void refresh()
    const stopWatching = onWatch(refresh)
    return () => {
      turn.abort()
      stopWatching()
    }
  })
  const put = (value: Value): void => $state.set({ kind: 'ready', value, trouble: undefined })
  return { $state, refresh, put }
}

/** What is not ours to see any more does not stay on the screen. */
const isOver = (error: unknown): boolean => error instanceof ApiError && OVER.some((code) => code === error.code)
const OVER = ['unauthenticated', 'forbidden', 'suspended', 'not_found'] as const satisfies ProblemCode[]

const afterFailure = <Value>(state: ResourceState<Value>, error: unknown): ResourceState<Value> =>
  state.kind === 'ready' && !isOver(error) ? { ...state, trouble: error } : { kind: 'error', error }
