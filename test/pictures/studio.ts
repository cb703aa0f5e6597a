import { chromium, type Browser, type Page } from '@playwright/test'
import { unpackChromium } from '../../scripts/lib/chromium-package.ts'
import { chromiumArgs, findChromium } from '../../scripts/lib/chromium.ts'
import { dress } from './in-page.ts'
import { listenTo } from './quiet.ts'
import { drawSheet } from './sheet.ts'
import { openStory, takePictures, type Booth } from './shoot.ts'
import { buildStories, serveStories } from './storybook.ts'
import { variants } from './variants.ts'

/** Takes the pictures of stories, some stories at a time. */
export interface Studio {
  /** The sheet of a story as it looks now, handed to `use` together with a page that can hold it against another. */
  readonly withSheet: <Result>(
    id: string,
    use: (sheet: string, page: Page) => Promise<Result>,
    /** Rules of style that the story's elements have besides their own. */
    style?: string,
  ) => Promise<Result>
  readonly close: () => Promise<void>
}

// Some stories show where they are: the same address each time, and one that browsers trust.
const HOST = 'stories.localhost'
const address = `http://${HOST}`

export const BOOTHS = Number(process.env.BOOTHS ?? 3)

// Drawn whole and by the processor, however busy it is.
const sameEachTime = [
  ...chromiumArgs,
  '--disable-partial-raster',
  '--disable-low-res-tiling',
  '--disable-checker-imaging',
  '--disable-lcd-text',
  '--disable-skia-runtime-opts',
  '--font-render-hinting=none',
]

/** Builds the stories and opens the booths. */
export async function openStudio(): Promise<Studio> {
  await buildStories()
  const { port, server } = await serveStories()
  // One of known version, where there is one: browsers draw letters each in their way.
  const browser = await chromium.launch({
    executablePath: (await unpackChromium()) ?? (await findChromium()),
    args: [...sameEachTime, `--host-resolver-rules=MAP ${HOST}:80 127.0.0.1:${port}`],
  })
  const booths = await Promise.all(Array.from({ length: BOOTHS }, () => openBooth(browser)))
  const withSheet: Studio['withSheet'] = async (id, use, style = '') => {
    const booth = booths.pop() ?? (await openBooth(browser))
    try {
      return await use(await takeSheet(booth, id, style), booth.page)
    } finally {
      booths.push(booth)
    }
  }
  const close = async (): Promise<void> => {
    await browser.close()
    server.close()
  }
  return { withSheet, close }
}

async function openBooth(browser: Browser): Promise<Booth> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    timezoneId: 'America/Montevideo',
    locale: 'en-GB',
    // Where the sample's driver is, who else could not be on duty without a word about it.
    geolocation: { latitude: -34.9147, longitude: -56.1712 },
    permissions: ['geolocation'],
  })
  const page = await context.newPage()
  return { page, devtools: await context.newCDPSession(page), quiet: listenTo(page) }
}

async function takeSheet(booth: Booth, id: string, style: string): Promise<string> {
  // What a story before this one has kept must not show in it.
  const stores = { origin: address, storageTypes: 'local_storage,indexeddb' }
  await booth.devtools.send('Storage.clearDataForOrigin', stores)
  await openStory(booth, address, id)
  if (style) await booth.page.evaluate(dress, style)
  return drawSheet(booth.page, await takePictures(booth, variants))
}
