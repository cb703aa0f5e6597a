import { defineConfig } from 'vitest/config'

/** Pure code: contract, client, the worker's domain and the stores of the elements run in plain Node. */
export default defineConfig({
  test: {
    include: [
      'packages/{contract,client}/**/*.test.ts',
      'packages/elements/src/stores/**/*.test.ts',
      'worker/src/domain/**/*.test.ts',
      'demo/**/*.test.ts',
      'scripts/**/*.test.ts',
      'test/*.test.ts',
    ],
    exclude: ['**/node_modules/**'],
    testTimeout: 20_000,
  },
})
