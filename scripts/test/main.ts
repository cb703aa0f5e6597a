import { findChromium } from '../lib/chromium.ts'
import { killAll } from '../lib/run.ts'
import { onStop, stop, stopWithParent } from '../lib/stop.ts'
import { add, type Tally } from '../lib/tally.ts'
import { stages, type Stage } from './stages.ts'

onStop(killAll)
stopWithParent(130)

const wanted = chooseStages(process.argv.slice(2))
process.env.CHROME_PATH = await findChromium()
let total: Tally = { passed: 0, failed: 0 }
for (const stage of wanted) total = add(total, await runStage(stage))
console.log(`\n${total.passed} passed, ${total.failed} failed`)
await stop(total.failed === 0 ? 0 : 1)

function chooseStages(names: readonly string[]): readonly Stage[] {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name))
  if (unknown.length > 0) {
    throw new Error(`No stage ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}`)
  }
  return names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name))
}

async function runStage({ name, title, run }: Stage): Promise<Tally> {
  console.log(`\n── ${name}: ${title}`)
  const started = Date.now()
  const tally = await run()
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds} s`)
  return tally
}
