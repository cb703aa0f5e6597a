import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { driverDay } from './driver-day.ts'

const PICTURE = join(import.meta.dirname, '../../demo/pictures/parcel.png')

test.use({
  locale: 'en-GB',
  permissions: ['geolocation'],
  geolocation: { latitude: -34.9045, longitude: -56.1721 },
})

test.setTimeout(180_000)

test(
  'a driver’s day survives a lost network and a reload, and reaches the server once and in order',
  { tag: '@phone' },
  async ({ page, context }) => {
    const day = await driverDay('Elena Rossi')
    await test.step('the text’s link signs in on a press', () => signIn(page, day.link))
    await test.step('duty begins after it was said what is shared', async () => {
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Go on duty' }).click()
      await expect(page.getByText('Your position is shared')).toBeVisible()
    })
    await test.step('the pickup is driven to and picked up', async () => {
      await press(page, 'Start pickup')
      await press(page, "I've arrived")
      await press(page, 'Pick up')
      await page.getByRole('button', { name: 'Picked up' }).click()
      await expect(page.getByText('Start drop-off')).toBeVisible()
      await expect
        .poll(async () => (await day.order()).legs.map(({ state }) => state))
        .toEqual(['succeeded', 'pending'])
    })
    await expect(shellIsKept(page)).resolves.toBe(true)

    await context.setOffline(true)
    await test.step('without a network the drop-off goes on', async () => {
      await expect(page.getByText('You can go on')).toBeVisible()
      await press(page, 'Start drop-off')
      await expect(page.getByText('1 report is safe')).toBeVisible()
      await press(page, "I've arrived")
      await press(page, 'Deliver')
      await page.locator('input[type=file]').last().setInputFiles(PICTURE)
      await expect(page.getByText('1 taken')).toBeVisible({ timeout: 20_000 })
    })
    await test.step('and after a reload too, with the photo that was taken', async () => {
      await page.reload()
      await expect(page.getByText('2 reports are safe')).toBeVisible()
      await press(page, 'Deliver')
      await expect(page.getByText('1 taken')).toBeVisible()
      await sign(page)
      await page.getByLabel('Who signed?').fill('Lucía Ferreira')
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Delivered' }).click()
      await expect(page.getByText('3 reports are safe')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'All done for now' })).toBeVisible()
      await page.reload()
      await expect(page.getByText('3 reports are safe')).toBeVisible()
    })
    expect((await day.order()).status).toBe('in_progress')
    const backAt = new Date().toISOString()

    await context.setOffline(false)
    await test.step('with a network all of it arrives, once, in order and with its own time', async () => {
      await expect.poll(async () => (await day.order()).status, { timeout: 30_000 }).toBe('completed')
      const moves = (await day.events()).filter(({ type }) => type.startsWith('leg_'))
      expect(moves.map(({ type }) => type)).toEqual([
        'leg_started',
        'leg_arrived',
        'leg_completed',
        'leg_started',
        'leg_arrived',
        'leg_completed',
      ])
      for (const { at } of moves) expect(at < backAt).toBe(true)
      const proof = (await day.order()).legs.at(-1)?.proof
      expect([proof?.photos.length, proof?.signature?.name]).toEqual([1, 'Lucía Ferreira'])
      await expect(page.getByText('Waiting for network')).toBeHidden()
    })
  },
)

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await expect(page.getByText('It works once')).toBeVisible()
  expect(page.url()).not.toContain('#')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Durazno 1740').first()).toBeVisible()
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()

/** Whether the page's own worker has what it needs to open without a network. */
const shellIsKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const cache = await caches.open('driver-shell')
    return (await cache.keys()).some(({ url }) => url.includes('/embed/chunks/'))
  })

async function sign(page: Page): Promise<void> {
  const pad = page.locator('waybill-signature-field canvas')
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('There is no pad')
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  for (const x of [60, 90, 120, 150]) await page.mouse.move(box.x + x, box.y + 40 + (x % 50))
  await page.mouse.up()
}
