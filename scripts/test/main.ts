import { findChromium } from '../lib/chromium.ts'
import { killAll, runNode } from '../lib/run.ts'
import { onStop, stop, stopWithParent } from '../lib/stop.ts'
import { add, nothing, type Tally } from '../lib/tally.ts'
import { alone, lanes, onRequest, type Stage } from './stages.ts'

onStop(killAll)
stopWithParent(130)

const names = process.argv.slice(2)
checkNames()
const wanted = (stages: readonly Stage[]) => stages.filter(({ name }) => names.length === 0 || names.includes(name))
const beside = lanes.map(wanted).filter(({ length }) => length > 0)
await prepare()
const tallies = [await runAll(wanted(alone), true)]
tallies.push(...(await Promise.all(beside.map((lane) => runAll(lane, beside.length === 1)))))
if (names.length > 0) tallies.push(await runAll(wanted(onRequest), true))
const total = tallies.reduce(add)
if (total.failures.length > 0) console.log(`\nFailed:\n${total.failures.map((name) => `  ${name}`).join('\n')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
await stop(total.failed === 0 ? 0 : 1)

function checkNames(): void {
  const known = [...alone, ...lanes.flat(), ...onRequest].map(({ name }) => name)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Error(`No stage ${unknown.join(', ')}; there are ${known.join(', ')}`)
}

/** Brings what several stages need: a Chromium, and the demo city whose streets the worker knows. */
async function prepare(): Promise<void> {
  process.env.CHROME_PATH = await findChromium()
  const { code, output } = await runNode(['demo/city/build.ts'])
  if (code !== 0) throw new Error(output)
}

async function runAll(stages: readonly Stage[], isShown: boolean): Promise<Tally> {
  let total = nothing
  for (const stage of stages) total = add(total, await runStage(stage, isShown))
  return total
}

async function runStage({ name, title, run }: Stage, isShown: boolean): Promise<Tally> {
  console.log(`\n── ${name}: ${title}`)
  const started = Date.now()
  const tally = await run(isShown)
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds} s`)
  return { ...tally, failures: tally.failures.map((failure) => `${name}: ${failure}`) }
}
