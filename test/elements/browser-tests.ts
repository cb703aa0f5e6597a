import { globSync, readFileSync } from 'node:fs'

const folder = 'packages/elements/src'

/** The tests of the elements that need a browser: all that do not ask for vitest. */
export const browserTests: readonly string[] = globSync(`${folder}/**/*.test.ts`).filter(
  (file) => !readFileSync(file, 'utf8').includes("from 'vitest'"),
)
