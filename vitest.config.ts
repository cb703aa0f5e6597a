import { defineConfig } from 'vitest/config'
import { browserTests } from './test/elements/browser-tests.ts'

/** Pure code runs in plain Node: contract, client, the worker's domain, the stores of the elements. */
export default defineConfig({
  test: {
    include: [
      'packages/**/*.test.ts',
      'worker/src/domain/**/*.test.ts',
      'demo/**/*.test.ts',
      'scripts/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', 'test/{e2e,faults,bench,consumers,pictures}/**', ...browserTests],
    // Files share their modules: to load them for each takes longer than the tests.
    isolate: false,
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
