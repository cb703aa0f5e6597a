import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import { build } from 'vite'
import { chromiumArgs, findChromium } from '../../scripts/lib/chromium.ts'
import { ensureInstalled } from '../../scripts/lib/install.mjs'
import type { Row } from './report.ts'
import './chat/variant.ts'

/** What is measured, with how many messages, and against what. */
const variants = [
  { name: 'floor: 60 bubbles and nothing else', file: 'floor', count: 60 },
  { name: 'waybill-chat-thread, 60 messages', file: 'ours', count: 60 },
  { name: 'waybill-chat-thread, 10,000 messages', file: 'ours', count: 10_000 },
  { name: 'for comparison: lit-virtualizer, 10,000 items', file: 'virtualizer', count: 10_000 },
  { name: 'for comparison: deep-chat, 1,000 messages', file: 'deep-chat', count: 1_000 },
  { name: 'for comparison: deep-chat, 10,000 messages', file: 'deep-chat', count: 10_000 },
] as const
type Variant = (typeof variants)[number]

/** Of several runs the middle one counts: another program may have been busy during one. */
const RUNS = 5
const APPENDED = 50
/** What takes longer than this in milliseconds has been compared enough. */
const PATIENCE = 90_000

const PAGE = 'http://bench.test/'
const BODY =
  '<!doctype html><style>.place, .list { display: block; inline-size: 400px; block-size: 700px }</style><body>'

/** Milliseconds of the main thread's own time. */
interface Measured {
  readonly mount: number
  readonly append: number
  readonly nodes: number
}

/** CPU of the page's main thread to show a long conversation and to add to it. */
export async function benchChat(): Promise<readonly Row[]> {
  await ensureInstalled(import.meta.dirname)
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs })
  try {
    const rows: (readonly [Variant, Measured | undefined])[] = []
    for (const variant of variants) rows.push([variant, await measure(browser, variant)])
    const floor = rows[0]?.[1] ?? { mount: 1, append: 1, nodes: 0 }
    return rows.map(([{ name }, measured]) => toRow(name, measured, floor))
  } finally {
    await browser.close()
  }
}

function toRow(what: string, measured: Measured | undefined, floor: Measured): Row {
  if (!measured) return { what, 'mount CPU ms': `> ${PATIENCE / 1_000} s in all` }
  const { mount, append, nodes } = measured
  return {
    what,
    'mount CPU ms': mount.toFixed(1),
    '× floor': (mount / floor.mount).toFixed(2),
    'append CPU ms': append.toFixed(2),
    '× its floor': (append / floor.append).toFixed(2),
    elements: String(nodes),
  }
}

async function measure(browser: Browser, { file, count }: Variant): Promise<Measured | undefined> {
  const script = await bundle(file)
  const runs: Measured[] = []
  for (let run = 0; run < RUNS; run++) {
    const measured = await measureOnce(browser, script, count)
    if (!measured) return undefined
    runs.push(measured)
  }
  const middle = (pick: (measured: Measured) => number): number =>
    runs.map(pick).toSorted((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0
  return {
    mount: middle(({ mount }) => mount),
    append: middle(({ append }) => append),
    nodes: middle(({ nodes }) => nodes),
  }
}

/** Undefined when it took too long. */
async function measureOnce(browser: Browser, script: string, count: number): Promise<Measured | undefined> {
  const context = await browser.newContext({ viewport: { width: 500, height: 800 } })
  const page = await context.newPage()
  const ended = new AbortController()
  const late = wait(PATIENCE, undefined, { signal: ended.signal }).catch(() => undefined)
  const work = measureIn(page, script, count)
  // A page that is closed because it is late says so, to nobody.
  work.catch(() => undefined)
  const measured = await Promise.race([work, late])
  ended.abort()
  await context.close()
  return measured
}

async function measureIn(page: Page, script: string, count: number): Promise<Measured> {
  await page.route(PAGE, (route) => route.fulfill({ contentType: 'text/html', body: BODY }))
  await page.goto(PAGE)
  await page.addScriptTag({ content: script, type: 'module' })
  await page.waitForFunction(() => 'variant' in window)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate((messages) => window.variant.prepare(messages), count)
  const mount = await cpuOf(devtools, () => page.evaluate(() => window.variant.mount()))
  const append = await cpuOf(devtools, () => appendAll(page, count))
  return { mount, append: append / APPENDED, nodes: await page.evaluate(() => window.variant.nodes()) }
}

const appendAll = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    async ([first, last]) => {
      for (let index = first; index < last; index++) await window.variant.append(index)
    },
    [count, count + APPENDED] as const,
  )

/** Milliseconds that the page's main thread worked meanwhile: scripts, styles, layout, paint. */
async function cpuOf(devtools: CDPSession, work: () => Promise<void>): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const before = await taskTime(devtools)
  await work()
  return (await taskTime(devtools)) - before
}

async function taskTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000
}

/** A variant's page as one script, minified like our embed. */
async function bundle(file: string): Promise<string> {
  process.env.NODE_ENV = 'production'
  const result = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(import.meta.dirname, `chat/${file}.ts`), output: { codeSplitting: false } },
    },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const entry = outputs.find((output) => output.type === 'chunk' && output.isEntry)
  if (entry?.type !== 'chunk') throw new Error(`The bundle of ${file} has no entry`)
  return entry.code
}
