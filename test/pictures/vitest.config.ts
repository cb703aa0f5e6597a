import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BOOTHS } from './studio.ts'

/** Every story's pictures are taken anew and held against the kept ones. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/pictures/**/*.test.ts'],
    maxConcurrency: BOOTHS,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
