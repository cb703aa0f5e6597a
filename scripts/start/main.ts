import { stop, stopWithParent } from '../lib/stop.ts'
import { startDemo } from './demo.ts'
import { readSettings } from './settings.ts'

stopWithParent(0)
try {
  await startDemo(readSettings())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await stop(1)
}
