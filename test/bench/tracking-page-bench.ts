import { chromium, type Browser } from '@playwright/test'
import { buildEmbed } from '../../scripts/lib/embed.ts'
import { chromiumArgs, findChromium } from '../../scripts/lib/chromium.ts'
import { ensureInstalled } from '../../scripts/lib/install.mjs'
import { runNode } from '../../scripts/lib/run.ts'
import { FleetWorker, freePort } from '../fleet/fleet-worker.ts'
import type { Row } from './report.ts'
import { BARE, barePage } from './tracking-page/bare-page.ts'
import { beginDelivery } from './tracking-page/delivery.ts'
import { Front } from './tracking-page/front.ts'
import { lighthouse, type Scores } from './tracking-page/lighthouse.ts'
import { Line } from './tracking-page/line.ts'
import { PHONE, untilLoaded, visit, type Visit } from './tracking-page/visit.ts'

const slow4G = () => new Line({ megabits: 1.6, roundTripMs: 150 })
const fast = () => new Line({ megabits: 1_000, roundTripMs: 0 })

/** A recipient's page beside one that has nothing but its map, on a slow line. `-- tracking-page [turns]`. */
export async function benchTrackingPage(turns = '3'): Promise<readonly Row[]> {
  await ensureInstalled(import.meta.dirname)
  await buildEmbed()
  await runNode(['demo/city/build.ts'])
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const worker = await FleetWorker.start(1, { BASE_URL: origin })
  const front = new Front(Number(new URL(worker.url).port), fast())
  await front.listen(port)
  const executablePath = await findChromium()
  const browser = await chromium.launch({ executablePath, args: chromiumArgs })
  try {
    const path = await beginDelivery(worker)
    front.files = await bareBeside(browser, origin, path)
    front.line = slow4G()
    const visits = await compare(browser, front, { origin, path, turns: Number(turns) })
    front.line = fast()
    const scores = new Map([
      ['ours', await lighthouse(origin + path, executablePath)],
      ['ours without map', await lighthouse(`${origin}/without-map${path}`, executablePath)],
    ])
    return toRows(visits, scores)
  } finally {
    await browser.close()
    front.close()
    await worker.stop()
  }
}

async function bareBeside(browser: Browser, origin: string, path: string) {
  const page = await browser.newPage(PHONE)
  await page.goto(origin + path)
  await untilLoaded(page)
  const files = await barePage(page, `${origin}/city/style-light.json`)
  await page.close()
  return files
}

interface Places {
  readonly origin: string
  readonly path: string
  readonly turns: number
}

/** Turn by turn, so that whatever else the machine does meets all of them. */
async function compare(browser: Browser, front: Front, { origin, path, turns }: Places) {
  const subjects = {
    bare: () => visit(browser, front, origin + BARE, { map: true }),
    ours: () => visit(browser, front, origin + path, { map: true }),
    'ours without map': () => visit(browser, front, `${origin}/without-map${path}`, { map: false }),
    'ours without script': () => visit(browser, front, origin + path, { map: false, javaScriptEnabled: false }),
  }
  const visits = new Map<string, Visit[]>(Object.keys(subjects).map((name) => [name, []]))
  for (let turn = 0; turn < turns; turn++)
    for (const [name, go] of Object.entries(subjects)) {
      const seen = await go()
      console.log(
        `  ${name}: ${Object.values(seen)
          .map((value) => text(value, 2))
          .join(' · ')}`,
      )
      visits.get(name)?.push(seen)
    }
  return visits
}

function toRows(visits: ReadonlyMap<string, readonly Visit[]>, scores: ReadonlyMap<string, Scores>): Row[] {
  const bare = medians(visits.get('bare') ?? [])
  return [...visits].map(([page, each]) => {
    const own = medians(each)
    const { performance, accessibility, faults } = scores.get(page) ?? {}
    return {
      page,
      'first content ms': text(own.content, 0),
      '/ bare': text(own.content / bare.content, 2),
      'map ms': text(own.map, 0),
      'map / bare': text(own.map / bare.map, 2),
      KB: text(own.kilobytes, 0),
      'KB / bare': text(own.kilobytes / bare.kilobytes, 2),
      requests: text(own.requests, 0),
      tiles: text(own.tiles, 0),
      CLS: text(Math.max(...each.map(({ shifts }) => shifts)), 4),
      Lighthouse: performance === undefined ? '' : String(performance),
      accessibility: accessibility === undefined ? '' : [accessibility, ...(faults ?? [])].join(' '),
    }
  })
}

const text = (value: number, digits: number): string => (Number.isNaN(value) ? '' : value.toFixed(digits))

function medians(visits: readonly Visit[]): Visit {
  const middle = (name: keyof Visit): number =>
    visits.map((each) => each[name]).toSorted((one, other) => one - other)[Math.floor(visits.length / 2)] ?? Number.NaN
  return {
    content: middle('content'),
    map: middle('map'),
    kilobytes: middle('kilobytes'),
    requests: middle('requests'),
    tiles: middle('tiles'),
    shifts: middle('shifts'),
  }
}
