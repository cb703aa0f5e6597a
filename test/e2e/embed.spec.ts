import { expect, test, type Page } from '@playwright/test'
import { e2eUrl } from './demo.ts'
import { OwnDelivery } from './own-delivery.ts'
import { chatToken, keyFor, StrictShop, type Violation } from './strict-shop.ts'

test.use({ locale: 'en-GB' })

const map = (page: Page) => page.locator('waybill-tracking-map canvas.maplibregl-canvas')
const violationsOf = (page: Page): Promise<readonly Violation[]> =>
  page.evaluate(() => Reflect.get(window, 'violations'))

/** The three elements that a shop shows to its customers and its staff. */
async function elementsFor(origin: string): Promise<string> {
  const { url } = await OwnDelivery.begin()
  const token = new URL(url).pathname.split('/')[2]
  return `
    <waybill-order-form server="${e2eUrl}" publishable-key="${await keyFor(origin)}"></waybill-order-form>
    <waybill-tracking-page server="${e2eUrl}" token="${token}"></waybill-tracking-page>
    <waybill-chat-panel server="${e2eUrl}" data-token="${await chatToken()}"></waybill-chat-panel>`
}

async function placeOrder(page: Page): Promise<void> {
  const stops = [
    { name: /Pickup/, address: 'Durazno 1740', contact: 'Contact' },
    { name: /Drop-off/, address: 'Durazno 1920', contact: 'Recipient' },
  ]
  for (const { name, address, contact } of stops) {
    const stop = page.getByRole('group', { name })
    await stop.getByRole('combobox', { name: 'Address' }).fill(address)
    await page.getByRole('option', { name: new RegExp(address) }).click()
    await stop.getByLabel(contact, { exact: true }).fill('Ana Silva')
    await stop.getByLabel('Phone').fill('099 412 655')
  }
  await page.getByRole('button', { name: 'Place order' }).click()
  await expect(page.locator('waybill-order-form')).toContainText(/Order [0-9a-f]{8} is placed/)
}

async function chat(page: Page): Promise<void> {
  const panel = page.locator('waybill-chat-panel')
  const words = `Hello from a strict page ${Date.now()}`
  await panel.getByRole('listitem').or(panel.getByRole('option')).first().click()
  await panel.getByRole('textbox', { name: /Message/ }).fill(words)
  await panel.getByRole('button', { name: 'Send' }).click()
  await expect(panel.getByText(words).first()).toBeVisible()
}

test.describe('a shop that allows nothing but what is documented', { tag: '@wide' }, () => {
  let shop: StrictShop
  test.beforeAll(async () => {
    shop = await StrictShop.open()
    shop.show(await elementsFor(shop.origin))
  })
  test.afterAll(() => shop.close())

  test('orders, follows on a map and chats without breaking its policy once', async ({ page }) => {
    await page.goto(shop.origin)
    await placeOrder(page)
    await expect(page.locator('waybill-tracking-page')).toContainText('Marta Ríos')
    await expect(map(page)).toBeVisible({ timeout: 30_000 })
    await chat(page)
    expect(await violationsOf(page)).toEqual([])
  })

  test('orders, follows in words and chats where Trusted Types are enforced', async ({ page }) => {
    await page.goto(`${shop.origin}/trusted`)
    await placeOrder(page)
    await expect(page.locator('waybill-tracking-page')).toContainText('Marta Ríos')
    await chat(page)
    // MapLibre alone does what the page forbids, and its picture is what is missing.
    const others = (await violationsOf(page)).filter(({ source }) => !source.includes('maplibre'))
    expect(others).toEqual([])
  })
})
