import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from '../check/run.ts'
import { root } from '../lib/launch.mjs'
import { runNode } from '../lib/run.ts'
import type { Tally } from '../lib/tally.ts'
import { readPlaywright, readVitest, readWebTestRunner, type ReadReport } from './reports.ts'

/** A part of the test run that can be asked for by its name. */
export interface Stage {
  readonly name: string
  readonly title: string
  readonly run: () => Promise<Tally>
}

// These two count as checks.
const withoutChecks = ['--exclude', 'test/floors.test.ts', '--exclude', 'test/sizes.test.ts']

/** Everything `npm test` runs, in this order. */
export const stages: readonly Stage[] = [
  { name: 'check', title: 'Format, lint, types, floors, sizes', run: runChecks },
  {
    name: 'unit',
    title: 'Pure code in Node',
    run: runner(
      'unit',
      ['node_modules/vitest/vitest.mjs', 'run', ...withoutChecks, ...vitestReport('unit')],
      readVitest,
    ),
  },
  {
    name: 'worker',
    title: 'The worker inside workerd',
    run: runner(
      'worker',
      ['node_modules/vitest/vitest.mjs', 'run', '--config', 'worker/vitest.config.ts', ...vitestReport('worker')],
      readVitest,
    ),
  },
  {
    name: 'elements',
    title: 'Elements in Chromium',
    run: runner('elements', ['node_modules/@web/test-runner/dist/bin.js'], readWebTestRunner),
  },
  {
    name: 'stories',
    title: 'Stories in Chromium',
    run: runner(
      'stories',
      ['node_modules/vitest/vitest.mjs', 'run', '--config', '.storybook/vitest.config.ts', ...vitestReport('stories')],
      readVitest,
    ),
  },
  {
    name: 'e2e',
    title: 'The whole demo in Chromium',
    run: runner('e2e', ['node_modules/@playwright/test/cli.js', 'test'], readPlaywright),
  },
]

const timeLimit = 10 * 60_000

function reportFile(name: string): string {
  return join(root, '.cache/test', `${name}.json`)
}

function vitestReport(name: string): string[] {
  return ['--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile(name)}`]
}

function runner(name: string, command: readonly string[], read: ReadReport): () => Promise<Tally> {
  return async () => {
    const file = reportFile(name)
    rmSync(file, { force: true })
    const { code } = await runNode(command, { show: true, timeLimit, env: { REPORT_FILE: file } })
    return judge(name, code, readReport(file, read))
  }
}

function readReport(file: string, read: ReadReport): Tally | undefined {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    console.error(`  No readable report: ${String(error)}`)
    return undefined
  }
}

/** A runner that broke or ran nothing counts as one failure, whatever its report says. */
function judge(name: string, code: number, tally: Tally = { passed: 0, failed: 0 }): Tally {
  if (tally.failed > 0 || (code === 0 && tally.passed > 0)) return tally
  console.error(code === 0 ? `  ${name} ran no tests` : `  ${name} ended with code ${code}`)
  return { ...tally, failed: 1 }
}
