import { availableParallelism } from 'node:os'
import { runNode } from '../lib/run.ts'
import type { Tally } from '../lib/tally.ts'
import { checks, type Check } from './checks.ts'

const timeLimit = 180_000
const colors = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}

/** Runs all checks, as many at once as there are cores, and prints the output of those that fail. */
export async function runChecks(): Promise<Tally> {
  const waiting = [...checks]
  const tally = { passed: 0, failed: 0 }
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      if (await passes(check)) tally.passed++
      else tally.failed++
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return tally
}

async function passes(check: Check): Promise<boolean> {
  const started = Date.now()
  const { code, output } = await runNode(check.command, { timeLimit, env: colors })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`  ${code === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`)
  if (code === 0) return true
  console.log(output.trimEnd().replaceAll(/^/gm, '    '))
  if (check.remedy) console.log(`    To mend it: ${check.remedy}`)
  return false
}
