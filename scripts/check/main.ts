import { killAll } from '../lib/run.ts'
import { onStop, stop, stopWithParent } from '../lib/stop.ts'
import { runChecks } from './run.ts'

onStop(killAll)
stopWithParent(130)
const { passed, failed } = await runChecks()
console.log(`${passed} passed, ${failed} failed`)
await stop(failed === 0 ? 0 : 1)
