import { setTimeout as sleep } from 'node:timers/promises'
import { ensureInstalled } from '../../scripts/lib/install.mjs'
import { bare, ours, type Crowd, type Side } from './fan-out/sides.ts'
import { Watchers } from './fan-out/watchers.ts'
import type { Row } from './report.ts'

const EVERY_MS = 2_000
/** A worker that has just started compiles what it runs: that is heard, but not measured. */
const FIRST_TURNS = 5
const CROWDS: readonly Crowd[] = [
  { drivers: 1, watchers: 1_000 },
  { drivers: 200, watchers: 10 },
]

interface Measured {
  readonly pages: Watchers
  readonly expected: number
  readonly cpu: number
}

/** Positions go from drivers to open pages, one every two seconds: ours beside bare loops. `-- fan-out [seconds] [drivers]`. */
export async function benchFanOut(seconds = '60', drivers = ''): Promise<readonly Row[]> {
  await ensureInstalled(import.meta.dirname)
  const rows: Row[] = []
  for (const crowd of drivers === '' ? CROWDS : [crowdOf(Number(drivers))]) {
    const turns = Math.round((Number(seconds) * 1000) / EVERY_MS)
    const mine = await measure(crowd, turns, ours)
    const { samples } = mine.pages
    const loop = await measure(crowd, turns, bare('loop', samples))
    const rooms = await measure(crowd, turns, bare('two rooms', samples))
    const node = await measure(crowd, turns, bare('node', samples))
    const floors = { loop, rooms }
    rows.push(row(crowd, 'ours', mine, floors), row(crowd, 'bare hibernating loop', loop, floors))
    rows.push(row(crowd, 'bare, driver and order', rooms, floors), row(crowd, 'ws on Node', node, floors))
  }
  return rows
}

/** A slower machine may ask for fewer drivers than the two hundred of the goal. */
const crowdOf = (drivers: number): Crowd =>
  CROWDS.find((crowd) => crowd.drivers === drivers) ?? { drivers, watchers: 10 }

async function measure(
  crowd: Crowd,
  turns: number,
  start: (crowd: Crowd, pages: Watchers) => Promise<Side>,
): Promise<Measured> {
  const pages = new Watchers()
  const began = Date.now()
  const side = await start(crowd, pages)
  console.log(
    `  ${crowd.drivers} × ${crowd.watchers} pages are open after ${Math.round((Date.now() - began) / 1000)} s`,
  )
  try {
    await sleep(EVERY_MS)
    await drive(crowd, [1, FIRST_TURNS], side)
    await sleep(EVERY_MS)
    const before = side.cpu()
    pages.begin()
    await drive(crowd, [FIRST_TURNS + 1, FIRST_TURNS + turns], side)
    const expected = crowd.drivers * crowd.watchers * turns
    await pages.settle(expected)
    return { pages, expected, cpu: side.cpu() - before }
  } finally {
    pages.close()
    await side.stop()
  }
}

/** Drivers do not report all at the same moment. */
async function drive({ drivers }: Crowd, [first, last]: readonly [number, number], side: Side): Promise<void> {
  const began = Date.now()
  for (let turn = first; turn <= last; turn++) {
    for (let driver = 0; driver < drivers; driver++)
      setTimeout(() => side.report(driver, turn), driver * (EVERY_MS / drivers))
    await sleep(Math.max(0, began + (turn - first + 1) * EVERY_MS - Date.now()))
  }
}

/**
 * What cannot be done for less: a loop over the sockets of one room; and of two, as a driver's fixes for one order must not
 * reach another, with an answer to the phone.
 */
interface Floors {
  readonly loop: Measured
  readonly rooms: Measured
}

function row({ drivers, watchers }: Crowd, side: string, measured: Measured, { loop, rooms }: Floors): Row {
  const { pages, expected } = measured
  const each = perDelivery(measured)
  return {
    'drivers × pages': `${drivers} × ${watchers}`,
    side,
    'delivered %': ((100 * pages.delivered) / expected).toFixed(2),
    'CPU per delivery µs': (each * 1e6).toFixed(0),
    'beside bare': (each / perDelivery(loop)).toFixed(2),
    'beside two rooms': (each / perDelivery(rooms)).toFixed(2),
    'lag 50 % ms': pages.lag(0.5).toFixed(0),
    'lag 99 % ms': pages.lag(0.99).toFixed(0),
    'bytes per frame': (pages.bytes / pages.delivered).toFixed(0),
  }
}

const perDelivery = ({ cpu, pages }: Measured): number => cpu / pages.delivered
