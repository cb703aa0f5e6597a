import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from '../check/run.ts'
import { root } from '../lib/launch.mjs'
import { runNode } from '../lib/run.ts'
import { nothing, type Tally } from '../lib/tally.ts'
import { readPlaywright, readVitest, readWebTestRunner, type ReadReport } from './reports.ts'

/** A part of the test run that can be asked for by its name. */
export interface Stage {
  readonly name: string
  readonly title: string
  /** Shows its output as it comes, or all of it at its end. */
  readonly run: (isShown: boolean) => Promise<Tally>
}

const timeLimit = 30 * 60_000
const elementRunner = 'node_modules/@web/test-runner/dist/bin.js'
const pageRunner = 'node_modules/@playwright/test/cli.js'

// These count as checks, or have a stage of their own.
const elsewhere = ['test/floors.test.ts', 'test/sizes.test.ts', 'test/start/**'].flatMap((path) => ['--exclude', path])

/** What `npm test` runs by itself: first what builds or counts seconds, by itself. */
export const alone: readonly Stage[] = [
  { name: 'check', title: 'Format, lint, types, floors, sizes', run: runChecks },
  { name: 'start', title: 'npm start and its end', run: vitest('start', 'test/start') },
]

/** Then two lanes beside each other, each about as long: the second waits for clocks and drivers more than it works. */
export const lanes: readonly (readonly Stage[])[] = [
  [
    {
      name: 'worker',
      title: 'The worker inside workerd',
      run: vitest('worker', '--config', 'worker/vitest.config.ts'),
    },
    { name: 'elements', title: 'Elements in Chromium', run: runner('elements', [elementRunner], readWebTestRunner) },
    {
      name: 'stories',
      title: 'Stories in Chromium',
      run: vitest('stories', '--config', '.storybook/vitest.config.ts'),
    },
  ],
  [
    { name: 'e2e', title: 'The whole demo in Chromium', run: runner('e2e', [pageRunner, 'test'], readPlaywright) },
    { name: 'faults', title: 'A world that fails', run: vitest('faults', '--config', 'test/faults/vitest.config.ts') },
    // About a minute, of which packing takes a third.
    {
      name: 'consumers',
      title: 'Apps of others with our packed packages',
      run: vitest('consumers', '--config', 'test/consumers/vitest.config.ts'),
    },
    { name: 'unit', title: 'Pure code in Node', run: vitest('unit', ...elsewhere) },
  ],
]

/** Only run when asked for by name: ten minutes and more of two processors, and whoever changes a look takes the pictures anew. */
export const onRequest: readonly Stage[] = [
  {
    name: 'pictures',
    title: 'How stories look, beside how they looked',
    run: vitest('pictures', '--config', 'test/pictures/vitest.config.ts'),
  },
]

function vitest(name: string, ...args: readonly string[]): Stage['run'] {
  const reporters = ['--reporter=minimal', '--reporter=json', `--outputFile.json=${reportFile(name)}`]
  return runner(name, ['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters], readVitest)
}

function reportFile(name: string): string {
  return join(root, '.cache/test', `${name}.json`)
}

function runner(name: string, command: readonly string[], read: ReadReport): Stage['run'] {
  return async (isShown) => {
    const file = reportFile(name)
    rmSync(file, { force: true })
    const { code, output } = await runNode(command, { show: isShown, timeLimit, env: { REPORT_FILE: file } })
    if (!isShown) console.log(`\n${output.trimEnd()}`)
    return judge(code, readReport(file, read))
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
function judge(code: number, tally: Tally = nothing): Tally {
  if (tally.failed > 0 || (code === 0 && tally.passed > 0)) return tally
  const why = code === 0 ? 'it ran no tests' : `it ended with code ${code}`
  return { ...tally, failed: 1, failures: [why] }
}
