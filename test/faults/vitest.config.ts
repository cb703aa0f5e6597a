import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** A real worker meets failing providers, killed processes and jumping clocks; one file at a time, since each starts its own. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/faults/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
})
