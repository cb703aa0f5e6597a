import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import type { Front } from './front.ts'
import { MAP_LOADED } from './mark.ts'

export interface Visit {
  /** Milliseconds until something could be read. */
  readonly content: number
  /** Milliseconds until all of the map was drawn; NaN without one. */
  readonly map: number
  readonly kilobytes: number
  readonly requests: number
  readonly tiles: number
  /** How far things moved by themselves. */
  readonly shifts: number
}

export const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  colorScheme: 'light',
} as const satisfies BrowserContextOptions

const QUIET_MS = 1_000

/** Opens a page as somebody who was never here. */
export async function visit(
  browser: Browser,
  front: Front,
  url: string,
  options: { readonly map: boolean; readonly javaScriptEnabled?: boolean },
): Promise<Visit> {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: options.javaScriptEnabled ?? true })
  try {
    const page = await context.newPage()
    front.asked = []
    front.line.bytes = 0
    await page.goto(url)
    if (options.map) await untilLoaded(page)
    await untilQuiet(front)
    const [content = Number.NaN, map = Number.NaN] = await page.evaluate(readTimes, [
      'first-contentful-paint',
      MAP_LOADED,
    ])
    // Where no script runs nothing counts what moves.
    const shifts = options.javaScriptEnabled === false ? Number.NaN : await page.evaluate(readShifts)
    const tiles = front.asked.filter((path) => /\/\d+\/\d+\/\d+/.test(path)).length
    return { content, map, shifts, tiles, requests: front.asked.length, kilobytes: front.line.bytes / 1024 }
  } finally {
    await context.close()
  }
}

export const untilLoaded = (page: Page): Promise<unknown> =>
  page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, MAP_LOADED, { timeout: 60_000 })

/** Until nothing has been on the line for a while. */
async function untilQuiet({ line }: Front): Promise<void> {
  for (let before = -1; line.isBusy || line.bytes !== before; await sleep(QUIET_MS)) before = line.bytes
}

const readTimes = (names: readonly string[]): number[] =>
  names.map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN)

const readShifts = (): Promise<number> =>
  new Promise((resolve) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift', buffered: true })
    setTimeout(() => resolve(sum), 200)
  })
