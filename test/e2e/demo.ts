import { join } from 'node:path'
import { readDemo, type Demo } from '../../demo/demo-file.ts'

/** Where the tests' own demo keeps its state. */
export const e2eState = join(import.meta.dirname, '../../.cache/e2e')

/** Where the tests' own demo is served; its shop has the next port. */
export const e2eUrl = `http://localhost:${process.env.E2E_PORT ?? 9787}`

/** Links, keys and ids of the demo that runs for the tests. */
export function demo(): Demo {
  const found = readDemo(e2eState)
  if (!found) throw new Error('The demo has not been seeded')
  return found
}
