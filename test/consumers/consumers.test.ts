import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { chromium, type Browser, type Page } from '@playwright/test'
import { publint } from 'publint'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium, unseenArgs } from '../../scripts/lib/chromium.ts'
import { root } from '../../scripts/lib/launch.mjs'
import { startTestWorker, type TestWorker } from '../worker.ts'
import { builds } from './builds.ts'
import { deliveryOf, type Delivery } from './delivery.ts'
import { folder, installedFolder, installPacked, manifestIn, NAMES } from './installed.ts'
import { serve } from './serve.ts'

const BASE_URL = 'http://localhost:8787'
const out = join(root, '.cache/consumers')
let archives: ReadonlyMap<string, string>
let worker: TestWorker
let browser: Browser
let shop: Awaited<ReturnType<typeof serve>>
let delivery: Delivery

beforeAll(async () => {
  ;[archives, worker] = await Promise.all([installPacked(), startTestWorker()])
  shop = await serve(out, folder)
  delivery = await deliveryOf(await worker.makeTenant(shop.origin), worker.url)
  browser = await chromium.launch({ executablePath: await findChromium(), args: unseenArgs })
})
afterAll(async () => {
  await browser?.close()
  shop?.server.close()
  await worker?.stop()
})

test.each(Object.entries(builds))('%s shows a delivery and places an order', async (name, build) => {
  const app = name.replaceAll(/\W+/g, '-').toLowerCase()
  await build(join(out, app))
  const page = await openPage()
  const errors = listenForErrors(page)
  await page.goto(`${shop.origin}/${app}/?${new URLSearchParams({ ...delivery, server: worker.url })}`)
  await page.locator('waybill-tracking-page').getByText('Ellauri 868').first().waitFor()
  await page.locator('waybill-tracking-map canvas.maplibregl-canvas').waitFor()
  const dropoff = page.getByRole('group', { name: /Drop-off/ })
  await dropoff.getByLabel('Recipient', { exact: true }).fill('Ana Laura Píriz')
  await page.getByRole('button', { name: 'Place order' }).click()
  await page.waitForFunction(() => /^placed [0-9a-f]{8}$/.test(document.title))
  expect(errors).toEqual([])
  await page.close()
})

test('every entry can be imported where there is no DOM, and React writes markup there', () => {
  const elements = installedFolder('elements')
  const entries = Object.keys(manifestIn(elements).exports).filter((entry) => entry.endsWith('.js'))
  const imports = entries.map((entry) => `await import('${entry.replace('.', '@waybill/elements')}')`)
  runInNode('--input-type=module', '--eval', imports.join('\n'))
  expect(runInNode('apps/react/server.ts')).toContain('<waybill-order-form>')
})

// The apps have no types before our packages are installed, so this cannot be one of the checks.
test.each(['apps/react', '.'])('the types of components, tags and events hold in %s', (project) => {
  expect(runInNode(join(root, 'node_modules/ts7/bin/tsc'), '-p', project)).toBe('')
})

test.each(NAMES)('publint and the check of types find nothing wrong in %s', async (name) => {
  const archive = archives.get(name) ?? ''
  const { messages } = await publint({ pkgDir: installedFolder(name), strict: true })
  expect(messages).toEqual([])
  const { problems } = toAnalysis(
    await checkPackage(createPackageFromTarballData(readFileSync(archive)), {
      entrypoints: Object.keys(manifestIn(installedFolder(name)).exports).filter(isLooked),
    }),
  )
  // Modules only: old resolution without exports, and require() from CommonJS, are not supported.
  const wrong = problems.filter(({ resolutionKind = '' }) => !['node10', 'node16-cjs'].includes(resolutionKind))
  expect(wrong).toEqual([])
})

test('the apps pin the very versions that our packages ask for', () => {
  const ours = new Set(NAMES.map((name) => `@waybill/${name}`))
  const here = manifestIn(folder).dependencies ?? {}
  for (const name of NAMES) {
    const wanted = Object.entries(manifestIn(installedFolder(name)).dependencies ?? {})
    for (const [need, version] of wanted.filter(([need]) => !ours.has(need))) expect(here[need]).toBe(version)
  }
})

async function openPage(): Promise<Page> {
  const page = await browser.newPage({ locale: 'en-GB' })
  page.setDefaultTimeout(30_000)
  // The worker believes to be elsewhere, and names its map's style there.
  await page.route(`${BASE_URL}/**`, (route) =>
    route.continue({ url: route.request().url().replace(BASE_URL, worker.url) }),
  )
  return page
}

function listenForErrors(page: Page): readonly string[] {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
  })
  return errors
}

/** The entries of all elements are written by the same lines, so those of two stand for the rest. */
const isLooked = (entry: string): boolean =>
  !/[*]|\.json$/.test(entry) && (!entry.endsWith('.js') || /order-form|tracking-page|loader/.test(entry))

function runInNode(...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
}

interface Problem {
  readonly kind: string
  readonly resolutionKind?: string
}

// An analysis of a package with types has problems; ours all have types.
const toAnalysis = (value: unknown): { readonly problems: readonly Problem[] } =>
  value as { readonly problems: readonly Problem[] }
