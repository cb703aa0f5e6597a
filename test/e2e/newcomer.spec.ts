import { expect, test, type Page } from '@playwright/test'
import { PEOPLE } from '../../demo/cast.ts'
import { expectAccessible } from './axe.ts'
import { openWindow, sentTo, signIn } from './people.ts'

test.setTimeout(240_000)

test('a business that was invited places its first order', async ({ browser, contextOptions, isMobile }) => {
  const options = { ...contextOptions, locale: 'en-GB' }
  const unique = Date.now().toString(36)
  const business = { name: `Librería ${unique}`, email: `hola-${unique}@libreria.example` }
  const began = new Date().toISOString()

  await test.step('the courier invites it', async () => invite(await openWindow(browser, options), business))
  const mail = await sentTo(business.email, began, /#i=/)
  expect(mail.body).toContain('Faro Envíos')

  const page = await openWindow(browser, options)
  const start = Date.now()
  await test.step('it opens the mail’s link, which looks like the courier', () => accept(page, mail.body))
  await test.step('it orders from the portal', () => order(page))
  await expect(page.getByText('Tomás Pintos').filter({ visible: true }).first()).toBeVisible()
  const seconds = (Date.now() - start) / 1000
  console.log(`From the mail to the first order: ${seconds.toFixed(1)} s (${isMobile ? 'phone' : 'wide'})`)
  expect(seconds).toBeLessThan(120)

  await test.step('the link is worth nothing any more', async () => {
    const other = await openWindow(browser, options)
    await other.goto(linkIn(mail.body))
    await expect(other.getByText(/expired or was already used/)).toBeVisible()
  })
})

const linkIn = (body: string): string => /https?:\S+#i=\w+/.exec(body)?.[0] ?? ''

async function invite(desk: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await signIn(desk, PEOPLE.desk.email, '/desk/')
  await expect(desk.getByRole('heading', { name: /Incoming/ })).toBeVisible()
  await desk.getByRole('tab', { name: 'Clients' }).click()
  await desk.getByRole('button', { name: 'Invite a client' }).click()
  await desk.getByLabel('Business').fill(name)
  await desk.getByLabel('Email').fill(email)
  await desk.getByRole('button', { name: 'Send the invitation' }).click()
  await expect(desk.getByText('Has not accepted yet')).toBeVisible()
}

async function accept(page: Page, mail: string): Promise<void> {
  await page.goto(linkIn(mail))
  await expect(page.getByRole('heading', { name: 'Faro Envíos invites you' })).toBeVisible()
  await expect(page.getByText('Waybill')).toHaveCount(0)
  expect(page.url()).not.toContain('#i=')
  await expectAccessible(page)
  await page.getByLabel('Your name').fill('Rosa Acosta')
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await expect(page).toHaveURL(/\/portal\//)
  await expect(page.getByRole('heading', { name: 'Orders', exact: true })).toBeAttached()
}

async function order(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New order' }).first().click()
  const choose = async (stop: RegExp, street: string) => {
    await page.getByRole('group', { name: stop }).getByRole('combobox', { name: 'Address' }).fill(street)
    await page.getByRole('option', { name: new RegExp(street) }).click()
  }
  await choose(/Pickup/, 'Durazno 1740')
  await choose(/Drop-off/, 'Durazno 1920')
  const dropoff = page.getByRole('group', { name: /Drop-off/ })
  await dropoff.getByLabel('Recipient').fill('Tomás Pintos')
  await dropoff.getByLabel('Phone').fill('+59899412773')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Place order' }).click()
}
