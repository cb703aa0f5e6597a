import { vi } from 'vitest'

/** Waits until something holds, and answers with it; long enough for a busy machine. */
export const soon = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, { timeout: 30_000 })
