import { findChromium } from '../lib/chromium.ts'
import { killAll, runNode } from '../lib/run.ts'
import { onStop, stop, stopWithParent } from '../lib/stop.ts'
import { add, type Tally } from '../lib/tally.ts'
import { stages, type Stage } from './stages.ts'

onStop(killAll)
stopWithParent(130)

const wanted = chooseStages(process.argv.slice(2))
await prepare()
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

/** Brings what several stages need: a Chromium, and the demo city whose streets the worker knows. */
async function prepare(): Promise<void> {
  process.env.CHROME_PATH = await findChromium()
  const { code, output } = await runNode(['demo/city/build.ts'])
  if (code !== 0) throw new Error(output)
}

async function runStage({ name, title, run }: Stage): Promise<Tally> {
  console.log(`\n── ${name}: ${title}`)
  const started = Date.now()
  const tally = await run()
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds} s`)
  return tally
}
