import type { CDPSession, Page } from '@playwright/test'
import { colour, nextFrame, readLetters, speak } from './in-page.ts'
import type { Quiet } from './quiet.ts'
import { isMoved, type Screen, type Variant } from './variants.ts'

const PATIENCE = 60_000
const LOOKS = 200
// The rules of accessibility have a run of their own.
const WITHOUT_RULES = 'globals=a11y.manual:!true'

/** A page in which one story at a time has its pictures taken. */
export interface Booth {
  readonly page: Page
  readonly devtools: CDPSession
  readonly quiet: Quiet
}

/** Opens a story and waits until it has played its part. */
export async function openStory({ page, quiet }: Booth, address: string, id: string): Promise<void> {
  quiet.begin()
  await page.goto(`${address}/iframe.html?id=${id}&viewMode=story&${WITHOUT_RULES}`, { waitUntil: 'load' })
  await page.waitForFunction(
    () => {
      const phase = (globalThis as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } } })
        .__STORYBOOK_PREVIEW__?.currentRender?.phase
      if (phase === 'errored' || phase === 'aborted') throw new Error(`The story is ${phase}`)
      return phase === 'finished' || phase === 'completed'
    },
    undefined,
    { timeout: PATIENCE, polling: 50 },
  )
  await page.evaluate(readLetters)
}

/** Takes a picture of the story that stands in the page for each variant, as PNG in base64. */
export async function takePictures(booth: Booth, all: readonly Variant[]): Promise<string[]> {
  const { page, devtools } = booth
  const pictures: string[] = []
  for (const [index, variant] of all.entries()) {
    const isNew = isMoved(variant, all[index - 1])
    // Before all else: what a story draws anew it draws in the colours that the page has then.
    const hasMap = await page.evaluate(colour, variant)
    if (isNew) await devtools.send('Emulation.setDeviceMetricsOverride', metricsOf(variant.screen))
    if (isNew) await page.evaluate(speak, variant)
    pictures.push(await (isNew || hasMap ? atRest(booth) : look(booth)))
  }
  return pictures
}

const metricsOf = ({ width, height, scale: deviceScaleFactor }: Screen) => ({
  width,
  height,
  deviceScaleFactor,
  mobile: false,
})

async function look({ devtools }: Booth): Promise<string> {
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  return data
}

/**
 * Looks until it sees what one of the two looks before saw, and nothing is waited for. Two, because a page at rest may be
 * painted in two ways that take turns, with some points one shade apart.
 */
async function atRest(booth: Booth): Promise<string> {
  let seen: readonly string[] = []
  for (let looks = 0; looks < LOOKS; looks++) {
    const isDone = (await booth.page.evaluate(nextFrame)) && booth.quiet.isQuiet()
    const now = await look(booth)
    if (isDone && seen.includes(now)) return now
    seen = isDone ? [now, ...seen.slice(0, 1)] : []
    if (!isDone) await booth.page.waitForTimeout(50)
  }
  throw new Error(`${booth.page.url()} is never at rest`)
}
