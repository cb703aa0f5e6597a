import { availableParallelism } from 'node:os'
import { runNode } from '../lib/run.ts'
import { add, nothing, type Tally } from '../lib/tally.ts'
import { checks, type Check } from './checks.ts'

const timeLimit = 420_000
const colors = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}

/** Runs all checks, as many at once as there are cores, and prints the output of those that fail. */
export async function runChecks(): Promise<Tally> {
  const waiting = [...checks]
  let tally = nothing
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const outcome = await judge(check)
      tally = add(tally, outcome)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return tally
}

async function judge(check: Check): Promise<Tally> {
  const started = Date.now()
  const { code, output } = await runNode(check.command, { timeLimit, env: colors })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`  ${code === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`)
  if (code === 0) return { passed: 1, failed: 0, failures: [] }
  console.log(output.trimEnd().replaceAll(/^/gm, '    '))
  if (check.remedy) console.log(`    To mend it: ${check.remedy}`)
  return { passed: 0, failed: 1, failures: [check.name] }
}
