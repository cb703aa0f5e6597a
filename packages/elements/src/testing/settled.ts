import { vi } from 'vitest'

/** Waits until a store says what it should; long enough for a busy machine. */
export const settled = <T>(look: () => T): Promise<T> => vi.waitFor(look, { interval: 5, timeout: 30_000 })
