import type { CDPSession, Page } from '@playwright/test'
import type { Variant } from './variants.ts'

const PATIENCE = 30_000
const LOOKS = 40

/** Opens a story and waits until it has played its part. */
export async function openStory(page: Page, address: string, id: string): Promise<void> {
  await page.goto(`${address}/iframe.html?id=${id}&viewMode=story`, { waitUntil: 'load' })
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
}

/** Takes one picture of the story that stands in the page, as PNG in base64. */
export async function takePicture(page: Page, devtools: CDPSession, variant: Variant): Promise<string> {
  const { width, height, scale: deviceScaleFactor } = variant.screen
  await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false })
  await page.evaluate(surround, variant)
  return atRest(page, devtools)
}

/** Looks until two looks in a row see the same. */
async function atRest(page: Page, devtools: CDPSession): Promise<string> {
  let before = ''
  for (let look = 0; look < LOOKS; look++) {
    await page.evaluate(nextFrame)
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
    if (data === before) return data
    before = data
    if (look > 1) await page.waitForTimeout(50)
  }
  return before
}

/** As the toolbar's switches do, without drawing the story anew: what it has played stays. */
async function surround({ locale, direction, theme }: Variant): Promise<void> {
  const page = document.documentElement
  page.lang = locale
  page.dir = direction
  page.style.colorScheme = theme
  page.dataset.theme = theme
  await document.fonts.ready
}

/** Waits for what the page draws next. */
const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
