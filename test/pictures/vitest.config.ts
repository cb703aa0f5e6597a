import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BOOTHS } from './studio.ts'

/** Every story's pictures are taken anew and held against the kept ones. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/pictures/**/*.test.ts'],
    maxConcurrency: BOOTHS,
    // A tracking page's map is drawn anew for each of its pictures.
    testTimeout: 300_000,
    hookTimeout: 180_000,
  },
})
