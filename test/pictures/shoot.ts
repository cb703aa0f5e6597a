import type { CDPSession, Page } from '@playwright/test'
import { isMoved, type Screen, type Variant } from './variants.ts'

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

/** Takes a picture of the story that stands in the page for each variant, as PNG in base64. */
export async function takePictures(page: Page, devtools: CDPSession, all: readonly Variant[]): Promise<string[]> {
  const pictures: string[] = []
  for (const [index, variant] of all.entries()) {
    const isNew = isMoved(variant, all[index - 1])
    if (isNew) await devtools.send('Emulation.setDeviceMetricsOverride', metricsOf(variant.screen))
    await page.evaluate(surround, variant)
    pictures.push(await (isNew ? atRest(page, devtools) : look(page, devtools)))
  }
  return pictures
}

const metricsOf = ({ width, height, scale: deviceScaleFactor }: Screen) => ({
  width,
  height,
  deviceScaleFactor,
  mobile: false,
})

async function look(page: Page, devtools: CDPSession): Promise<string> {
  await page.evaluate(nextFrame)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
  return data
}

/** Looks until two looks in a row see the same. */
async function atRest(page: Page, devtools: CDPSession): Promise<string> {
  let before = ''
  for (let looks = 0; looks < LOOKS; looks++) {
    const now = await look(page, devtools)
    if (now === before) return now
    before = now
    if (looks > 1) await page.waitForTimeout(50)
  }
  return before
}

/** As the toolbar's switches do, without drawing the story anew: what it has played stays. */
async function surround({ locale, direction, theme, look }: Variant): Promise<void> {
  const page = document.documentElement
  page.lang = locale
  page.dir = direction
  page.style.colorScheme = theme
  page.dataset.theme = theme
  const before = (page.dataset.look ?? '').split(' ').filter(Boolean)
  for (const name of before) page.style.removeProperty(`--waybill-${name}`)
  for (const [name, value] of Object.entries(look)) page.style.setProperty(`--waybill-${name}`, value)
  page.dataset.look = Object.keys(look).join(' ')
  await document.fonts.ready
}

/** Waits until every element says what it has to say, in the language of the page, and the page has drawn it. */
async function nextFrame(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  type Updating = Element & { readonly updateComplete?: Promise<unknown>; readonly isUpdatePending?: boolean }
  const elementsIn = (root: ParentNode): Updating[] =>
    Array.from(root.querySelectorAll<Updating>('*')).flatMap((each) => [
      each,
      ...(each.shadowRoot ? elementsIn(each.shadowRoot) : []),
    ])
  await frame()
  for (let waiting = elementsIn(document); waiting.length > 0;) {
    await Promise.all(waiting.map(async ({ updateComplete }) => updateComplete))
    await frame()
    waiting = elementsIn(document).filter(({ isUpdatePending }) => isUpdatePending)
  }
  await frame()
}
