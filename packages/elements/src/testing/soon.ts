import { waitUntil } from '@open-wc/testing'

/** Waits until something holds; long enough for a busy machine. */
export const soon = (holds: () => unknown, what = 'this comes true'): Promise<void> =>
  waitUntil(holds, what, { timeout: 30_000, interval: 20 })
