import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Apps of others install our packed packages and run in Chromium against a real worker. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/consumers/*.test.ts'],
    globalSetup: [join(import.meta.dirname, 'set-up.ts')],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
