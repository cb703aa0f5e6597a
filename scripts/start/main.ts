import { killAll } from '../lib/run.ts'
import { onStop, stop, stopWithParent } from '../lib/stop.ts'
import { startDemo } from './demo.ts'
import { readSettings } from './settings.ts'

onStop(killAll)
stopWithParent(0)
try {
  await startDemo(readSettings())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await stop(1)
}
