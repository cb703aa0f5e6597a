import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { unpackChromium } from './chromium-package.ts'

/** Lets Chromium run as root and draw the map without a graphics card. */
export const chromiumArgs = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
]

/**
 * For tests that ask a page and do not look at it. To put it together with an emulated graphics card too takes half of
 * their time, but without one Chromium leaves out parts of a map that has something in front of it.
 */
export const unseenArgs = [...chromiumArgs, '--disable-gpu-compositing']

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/** Path of a Chromium that starts here: CHROME_PATH, the system's, the npm package's, or Debian's when we may install it. */
export async function findChromium(): Promise<string> {
  const chosen = process.env.CHROME_PATH
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROME_PATH names ${chosen}, which does not exist`)
  }
  for (const find of [findInstalled, unpackChromium, installDebian]) {
    const path = await find()
    if (path && (await startsHere(path))) return path
  }
  throw new Error('No Chromium starts here. Install Chromium or Chrome, or set CHROME_PATH to one.')
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), macChrome]
  return places.find((place) => existsSync(place))
}

function installDebian(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log("Installing Debian's chromium")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env })
  return findInstalled()
}

/** Whether the program gets as far as taking commands; a stub or a missing library ends it before. */
async function startsHere(path: string): Promise<boolean> {
  const profile = mkdtempSync(join(tmpdir(), 'waybill-chromium-'))
  const args = ['--headless', ...chromiumArgs, '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 30_000, killSignal: 'SIGKILL' })
  const started = await new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false))
    child.once('exit', () => resolve(false))
    child.stderr.on('data', (text: Buffer) => text.includes('DevTools listening') && resolve(true))
  })
  if (started) await new Promise((resolve) => child.on('exit', resolve).kill())
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  return started
}
