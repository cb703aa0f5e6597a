import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from '@playwright/test'
import { build } from 'vite'
import { COMPILE_HINT } from '../../../packages/elements/scripts/embed-chunks.ts'
import { chromiumArgs, findChromium } from '../../../scripts/lib/chromium.ts'
import { ensureInstalled } from '../../../scripts/lib/install.mjs'
import { measurePeers } from '../peers.ts'
import type { Row } from '../report.ts'
import type { Steps } from './pages/drive.ts'

const STEPS = ['mount', 'scroll', 'sort', 'filter', 'update'] as const satisfies (keyof Steps)[]
/**
 * A hand-written table with the same cells, against which all are measured; one with bare texts, as those of others have
 * here; ours; and what others use.
 */
const SUBJECTS = {
  floor: '',
  texts: '',
  waybill: '',
  'ag-grid': 'ag-grid-community',
  tabulator: 'tabulator-tables',
  vaadin: '@vaadin/grid',
} as const
type Subject = keyof typeof SUBJECTS
type Measure = (typeof STEPS)[number] | 'heap' | 'nodes' | 'nodesAfter' | 'fps' | 'faults'
type Measured = Record<Measure, number>

/**
 * A table of 100,000 orders beside those of others: CPU of each step as a multiple of a hand-written table's, in
 * `-- table [rounds] [subjects]`, where `-- table 1 waybill` leaves the others out.
 */
export async function benchTable(turns = '3', wanted = Object.keys(SUBJECTS).join()): Promise<readonly Row[]> {
  await ensureInstalled(join(import.meta.dirname, '..'))
  const names = subjectsOf(wanted)
  const scripts = new Map<Subject, string>()
  for (const name of names) scripts.set(name, await bundle(name))
  const rounds = new Map<Subject, Measured[]>(names.map((name) => [name, []]))
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs })
  try {
    // Turn by turn, so that whatever else the machine does meets all of them.
    for (let round = 0; round < Number(turns); round++) {
      for (const name of names) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
        rounds.get(name)?.push(await measure(page, scripts.get(name) ?? ''))
        await page.close()
      }
    }
  } finally {
    await browser.close()
  }
  const bytes = await measurePeers()
  const floor = medians(rounds.get('floor') ?? [])
  return names.map((name) => toRow(name, medians(rounds.get(name) ?? []), floor, bytes.get(SUBJECTS[name])))
}

/** The floor, by which all is measured, and those that are asked for. */
const subjectsOf = (wanted: string): readonly Subject[] =>
  (Object.keys(SUBJECTS) as Subject[]).filter((name) => name === 'floor' || wanted.split(',').includes(name))

async function bundle(name: Subject): Promise<string> {
  const result = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'pages', SUBJECTS[name] ? 'peers' : '', `${name}.ts`),
        output: { codeSplitting: false },
      },
    },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const entry = outputs.find((file) => file.type === 'chunk' && file.isEntry)
  if (entry?.type !== 'chunk') throw new Error(`The page of ${name} has no script`)
  // As our own files begin in the embed.
  return name === 'waybill' ? COMPILE_HINT + entry.code : entry.code
}

async function measure(page: Page, script: string): Promise<Measured> {
  await page.addScriptTag({ content: script, type: 'module' })
  await page.waitForFunction(() => 'steps' in window)
  await page.evaluate(() => window.steps.prepare())
  const session = await page.context().newCDPSession(page)
  // Time on the processor, not on the clock: others wait for the same cores.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const before = await heapOf(session)
  const measured = { heap: 0, nodes: 0, nodesAfter: 0, fps: 0, faults: 0 } as Measured
  for (const step of STEPS) {
    const started = await cpuOf(session)
    const answer = await page.evaluate(async (name) => Number(await window.steps[name]()), step)
    measured[step] = (await cpuOf(session)) - started
    if (step === 'mount') {
      measured.heap = (await heapOf(session)) - before
      measured.nodes = await page.evaluate(() => window.steps.nodes())
    }
    if (step === 'scroll') measured.nodesAfter = await page.evaluate(() => window.steps.nodes())
    if (step === 'update') measured.fps = answer
  }
  measured.faults = await page.evaluate(() => window.steps.faults())
  return measured
}

/** Milliseconds that the page's main thread has worked. */
async function cpuOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
}

/** Bytes that live after everything else was thrown away. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

function medians(rounds: readonly Measured[]): Measured {
  const names: Measure[] = [...STEPS, 'heap', 'nodes', 'nodesAfter', 'fps', 'faults']
  const middle = (name: Measure) =>
    rounds.map((round) => round[name]).toSorted((one, other) => one - other)[Math.floor(rounds.length / 2)] ??
    Number.NaN
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as Measured
}

function toRow(name: Subject, measured: Measured, floor: Measured, bytes: number | undefined): Row {
  const ratios = STEPS.map((step) => [`${step} CPU`, (measured[step] / floor[step]).toFixed(2)])
  return {
    table: name,
    ...Object.fromEntries(ratios),
    fps: measured.fps.toFixed(0),
    'heap MB': (measured.heap / 1024 / 1024).toFixed(1),
    nodes: `${measured.nodes}`,
    'nodes after scroll': `${measured.nodesAfter}`,
    'blank or wrong': `${measured.faults}`,
    'KB (gzip)': bytes === undefined ? '' : (bytes / 1024).toFixed(0),
  }
}
