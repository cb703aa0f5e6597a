import { expect, test, type Page } from '@playwright/test'
import { PEOPLE } from '../../demo/cast.ts'
import { expectAccessible } from './axe.ts'
import { demo, e2eUrl } from './demo.ts'
import { hireDriver, sendHome, simulate } from './hire.ts'
import { openWindow, sentTo, signIn } from './people.ts'

// The drive over real streets alone takes a minute.
test.setTimeout(480_000)
test.afterEach(sendHome)

test('an order travels from a shop’s form to a recipient’s phone', async ({ browser, contextOptions, isMobile }) => {
  const recipient = isMobile ? 'Inés Cabral' : 'Pilar Etcheverry'
  const phone = isMobile ? '+59899412771' : '+59899412772'
  const driver = isMobile ? 'Vera Olmos' : 'Nicolás Paz'
  const options = { ...contextOptions, locale: 'en-GB' }
  const began = new Date().toISOString()
  simulate(driver, await hireDriver(driver, 'Renault Kangoo · SBR 5210'))
  const portal = await openWindow(browser, options)
  const desk = await openWindow(browser, options)
  const shop = await openWindow(browser, options)

  await signIn(portal, PEOPLE.shop.email, '/portal/')
  await expect(portal.locator('waybill-order-table').getByRole('gridcell').first()).toBeVisible()
  await expectAccessible(portal)
  // Rows stay in their places while a pointer rests on them.
  await portal.mouse.move(640, 10)
  await signIn(desk, PEOPLE.desk.email, '/desk/')
  await expect(desk.getByRole('heading', { name: /Incoming/ })).toBeVisible()
  await expectAccessible(desk)

  const shortId = await test.step('the shop’s visitor places an order', () => placeOrder(shop, recipient, phone))
  await test.step('it appears in the portal and on the desk without a reload', async () => {
    await expect(portal.getByText(recipient)).toBeVisible()
    await expect(desk.getByRole('article', { name: shortId })).toContainText('Durazno 1920')
  })
  await test.step('the desk gives it to a driver', () => assign(desk, shortId, driver))
  await expect(portal.locator('body')).toContainText('In Progress', { timeout: 60_000 })

  const started = await sentTo(phone, began, /\/t\//)
  const tracking = await openWindow(browser, options)
  await test.step('the text’s link shows the driver on the way', () =>
    follow(tracking, started.body, driver.split(' ')[0] ?? driver))
  const done = await sentTo(phone, started.at, /\/t\//)
  expect(done.body).not.toBe(started.body)
  await test.step('the tracking page tells of the delivery and shows its proof', async () => {
    await expect(tracking.getByRole('img').first()).toBeVisible()
    await expectAccessible(tracking)
  })
  await test.step('the portal shows timeline and proof', () => readDetails(portal, recipient))
  await test.step('a message goes each way', () => talk(portal, desk, isMobile))
  await test.step('the phones show what was sent', async () => {
    await shop.goto(`${e2eUrl}/phones/`)
    await expect(shop.getByText(phone)).toBeVisible()
    await expectAccessible(shop)
  })
})

/** Places the order as a visitor does and answers the id that the shop thanks with. */
async function placeOrder(shop: Page, recipient: string, phone: string): Promise<string> {
  await shop.goto(demo().shopUrl)
  const dropoff = shop.getByRole('group', { name: /Drop-off/ })
  await dropoff.getByRole('combobox', { name: 'Address' }).fill('Durazno 1920')
  await shop.getByRole('option', { name: /Durazno 1920/ }).click()
  await dropoff.getByLabel('Recipient').fill(recipient)
  await dropoff.getByLabel('Phone').fill(phone)
  await dropoff.getByRole('button', { name: 'Signature' }).click()
  await expectAccessible(shop)
  await shop.getByRole('button', { name: 'Place order' }).click()
  const thanks = shop.getByText(/order [0-9a-f]{8}/)
  await expect(thanks.first()).toBeVisible()
  return /[0-9a-f]{8}/.exec(await thanks.first().innerText())?.[0] ?? ''
}

async function assign(desk: Page, shortId: string, driver: string): Promise<void> {
  const card = desk.getByRole('article', { name: shortId })
  await card.getByRole('button', { name: /Assign/ }).click()
  await desk.getByRole('menuitem', { name: driver }).click()
}

/** Opens the link of a text and watches the driver move. */
async function follow(tracking: Page, text: string, driver: string): Promise<void> {
  await tracking.goto(/https?:\S+\/t\/\w+/.exec(text)?.[0] ?? '')
  await expect(tracking.getByText(driver).first()).toBeVisible()
  await expectAccessible(tracking)
}

async function readDetails(portal: Page, recipient: string): Promise<void> {
  await portal.getByText(recipient).first().click()
  await expect(portal.getByText('Timeline')).toBeVisible()
  await expect(portal.getByRole('button', { name: 'Photo 1' }).first()).toBeVisible()
  await expect(portal.getByRole('button', { name: `Signature by ${recipient}` })).toBeVisible()
  await expectAccessible(portal)
}

async function talk(portal: Page, desk: Page, isMobile: boolean): Promise<void> {
  const [question, answer] = isMobile ? ['Did it fit?', 'Like a glove.'] : ['Was she at home?', 'She was, all good.']
  await portal.getByRole('button', { name: 'Chat', exact: true }).last().click()
  await say(portal, question)
  await desk.getByRole('tab', { name: /Chat/ }).click()
  await desk.getByText(question).first().click()
  await say(desk, answer)
  // The list of conversations says it too, which is hidden beside an open one on a phone.
  await expect(portal.getByText(answer, { exact: true }).filter({ visible: true }).first()).toBeVisible()
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /Message/ }).fill(text)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText(text).last()).toBeVisible()
}
