// npm run screens: pictures of the running demo for the README; with --all every page, width, theme and direction.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type BrowserContextOptions } from '@playwright/test'
import { readDemo, type Demo } from '../../demo/demo-file.ts'
import { chromiumArgs, findChromium } from '../lib/chromium.ts'
import { root } from '../lib/launch.mjs'
import { SCREENS, open, signIn, type Reader } from './pages.ts'
import { README_SHOTS, everyShot, type Shot } from './shots.ts'

/** Milliseconds for the map to be drawn and for what glides in to stand. */
const SETTLE = 2_500

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    state: { type: 'string', default: join(root, 'demo/.state') },
  },
})
const folder = join(root, values.all ? '.cache/screens' : 'docs/screens')
const cookies = new Map<Reader, BrowserContextOptions['storageState']>()
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs })
try {
  mkdirSync(folder, { recursive: true })
  const demo = runningDemo()
  const names = values.only.split(',').filter(Boolean)
  const wanted = (values.all ? everyShot() : README_SHOTS).filter(
    ({ screen }) => names.length === 0 || names.includes(screen),
  )
  for (const shot of wanted) {
    await take(demo, shot)
    console.log(`  ${shot.file}`)
  }
} finally {
  await browser.close()
}

function runningDemo(): Demo {
  const demo = readDemo(resolve(values.state))
  if (!demo) throw new Error('There is no demo yet; run npm start in another terminal')
  return demo
}

async function take(demo: Demo, { screen: name, file, width, height, theme, locale }: Shot): Promise<void> {
  const screen = SCREENS.find((each) => each.name === name)
  if (!screen) throw new Error(`There is no screen ${name}`)
  const storageState = screen.reader && (await cookiesOf(demo, screen.reader))
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale,
    ...(storageState && { storageState }),
  })
  try {
    const page = await context.newPage()
    await open(page, demo, screen)
    await page.waitForTimeout(screen.settles ?? SETTLE)
    await page.screenshot({ path: join(folder, file), animations: 'disabled' })
  } finally {
    await context.close()
  }
}

/** Signs each reader in once, however many pictures they are in. */
async function cookiesOf(demo: Demo, reader: Reader): Promise<BrowserContextOptions['storageState']> {
  const known = cookies.get(reader)
  if (known) return known
  const context = await browser.newContext({ locale: 'en-GB' })
  try {
    await signIn(await context.newPage(), demo, reader)
    const state = await context.storageState({ indexedDB: true })
    cookies.set(reader, state)
    return state
  } finally {
    await context.close()
  }
}
