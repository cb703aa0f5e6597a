import { chromium, type CDPSession, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/lib/chromium.ts'
import { drawSheet } from './sheet.ts'
import { openStory, takePictures } from './shoot.ts'
import { buildStories, serveStories } from './storybook.ts'
import { variants } from './variants.ts'

/** A page in which one story at a time has its pictures taken. */
interface Booth {
  readonly page: Page
  readonly devtools: CDPSession
}

/** Takes the pictures of stories, two stories at a time. */
export interface Studio {
  /** The sheet of a story as it looks now, handed to `use` together with a page that can hold it against another. */
  readonly withSheet: <Result>(id: string, use: (sheet: string, page: Page) => Promise<Result>) => Promise<Result>
  readonly close: () => Promise<void>
}

export const BOOTHS = 2

/** Builds the stories and opens the booths. */
export async function openStudio(): Promise<Studio> {
  await buildStories()
  const { address, server } = await serveStories()
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const openBooth = async (): Promise<Booth> => {
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      timezoneId: 'America/Montevideo',
      locale: 'en-GB',
    })
    const page = await context.newPage()
    return { page, devtools: await context.newCDPSession(page) }
  }
  const booths = await Promise.all(Array.from({ length: BOOTHS }, openBooth))
  const withSheet: Studio['withSheet'] = async (id, use) => {
    const booth = booths.pop() ?? (await openBooth())
    try {
      return await use(await takeSheet(booth, address, id), booth.page)
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

async function takeSheet({ page, devtools }: Booth, address: string, id: string): Promise<string> {
  // What a story before this one has kept must not show in it.
  await devtools.send('Storage.clearDataForOrigin', { origin: address, storageTypes: 'local_storage,indexeddb' })
  await openStory(page, address, id)
  return drawSheet(page, await takePictures(page, devtools, variants))
}
