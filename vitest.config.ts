import { defineConfig } from 'vitest/config'

/** Pure code runs in plain Node: contract, client, the worker's domain, the elements' stores, the marker's motion. */
export default defineConfig({
  test: {
    include: [
      'packages/{contract,client}/**/*.test.ts',
      'packages/elements/src/stores/**/*.test.ts',
      'packages/elements/src/tracking-map/motion.test.ts',
      'worker/src/domain/**/*.test.ts',
      'demo/**/*.test.ts',
      'scripts/**/*.test.ts',
      'test/*.test.ts',
    ],
    exclude: ['**/node_modules/**'],
    testTimeout: 20_000,
  },
})
