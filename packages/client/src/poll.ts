import { systemClock, type Clock } from './clock.ts'
import type { Snapshot } from './exchange.ts'

export interface PollOptions<Data> {
  /** Reads the whole, or answers undefined when it is still what `etag` names (see `Client.snapshot`). */
  snapshot: (etag: string | undefined, signal: AbortSignal) => Promise<Snapshot<Data> | undefined>
  intervalMs: number
  onSnapshot: (data: Data) => void
  /** A read failed; the next one comes all the same. */
  onError: (error: unknown) => void
  clock?: Clock | undefined
}

export interface Poll {
  stop(this: void): void
}

/** Reads again and again, for networks that let no socket through; tells only what has changed. */
export function pollLive<Data>(options: PollOptions<Data>): Poll {
  const { snapshot, intervalMs, onSnapshot, onError, clock = systemClock } = options
  const life = new AbortController()
  const { signal } = life
  let etag: string | undefined
  let cancel = (): void => {}

  const read = async (): Promise<void> => {
    const news = await snapshot(etag, signal)
    if (!news || signal.aborted) return
    etag = news.etag
    onSnapshot(news.data)
  }
  const turn = (): void => {
    read()
      .catch((error: unknown) => signal.aborted || onError(error))
      .finally(wait)
  }
  const wait = (): void => {
    if (signal.aborted) return
    // A quarter up or down, so that many pages do not ask in the same moment.
    cancel = clock.after(intervalMs * (0.75 + clock.random() / 2), turn)
  }
  const stop = (): void => {
    life.abort()
    cancel()
  }
  turn()
  return { stop }
}
