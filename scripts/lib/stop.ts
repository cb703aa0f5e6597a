type Cleanup = () => unknown

const cleanups: Cleanup[] = []
let stopping = false

/** Registers what must be undone when this process ends; the latest goes first. */
export function onStop(cleanup: Cleanup): void {
  cleanups.push(cleanup)
}

/** Undoes everything that was registered, then exits; asking again changes nothing. */
export async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(code), 10_000).unref()
  for (const cleanup of cleanups.toReversed()) {
    try {
      await cleanup()
    } catch (error) {
      console.error(error)
    }
  }
  process.exit(code)
}

/**
 * Stops on Ctrl-C, on SIGTERM, and when the parent has gone: npm does not hand SIGTERM on. One Ctrl-C may arrive more
 * than once, from the terminal and from npm, so only the first counts.
 */
export function stopWithParent(code: number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(code))
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && void stop(code), 500).unref()
}
