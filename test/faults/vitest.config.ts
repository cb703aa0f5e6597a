import { defineConfig } from 'vitest/config'

/** Faults of the world around a real worker: killed processes, lost answers, broken connections. One at a time. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
})
