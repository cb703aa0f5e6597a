import { expect, test, type Page } from '@playwright/test'
import { readPublicTags } from '../../scripts/docs/manifest.ts'
import { examplesOf } from '../../scripts/docs/stories.ts'
import { expectAccessible } from './axe.ts'
import { e2eUrl } from './demo.ts'
import { watchConsole } from './hindered.ts'
import { readerSite } from './reader-site.ts'

const KINDS = [
  '/docs/',
  '/docs/shop',
  '/docs/elements/order-lookup',
  '/docs/api/keys-and-sessions',
  '/docs/troubleshooting',
]

for (const address of KINDS) {
  test(`${address} is accessible, light when wide and dark on a phone, and fits its window`, async ({
    page,
    isMobile,
  }) => {
    const said = watchConsole(page)
    await page.goto(address)
    if (isMobile) await turnDark(page)
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(said).toEqual({ errors: [], violations: [] })
  })
}

async function turnDark(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Light or dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
}

test('the search leads by keyboard to a section @wide', async ({ page }) => {
  await page.goto('/docs/')
  await page.keyboard.press('/')
  await page.keyboard.type('trusted types')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/place/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#trusted-types$/)
})

test('the menu of a phone opens, leads on and closes, and its search names no key @phone', async ({ page }) => {
  await page.goto('/docs/')
  await expect(page.getByRole('searchbox')).toHaveAttribute('placeholder', 'Search')
  await page.getByRole('button', { name: 'Menu' }).click()
  await expectAccessible(page)
  await page.getByRole('navigation', { name: 'Documentation' }).getByRole('link', { name: 'Theming' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Theming')
  await expect(page.getByRole('navigation', { name: 'Documentation' })).toBeHidden()
})

test('the live example of every element draws something @wide', async ({ page }) => {
  test.setTimeout(180_000)
  const said = watchConsole(page)
  for (const tag of readPublicTags()) {
    const [example] = examplesOf(tag.replace('waybill-', ''))
    if (!example) continue
    await page.goto(`/docs/live?story=${example.story}&state=${example.state}`)
    await expect
      .poll(() => page.locator('#example').evaluate((place) => place.getBoundingClientRect().height), { message: tag })
      .toBeGreaterThan(20)
  }
  expect(said.violations).toEqual([])
})

/** A code sample as a reader would copy it, by its number on the page. */
async function sampleOf(page: Page, address: string, language: string, number = 0): Promise<string> {
  await page.goto(address)
  return page.locator(`code.language-${language}`).nth(number).innerText()
}

test('the page of the shop guide works as it stands @wide', async ({ page }) => {
  const html = await sampleOf(page, '/docs/shop', 'html')
  expect(html).toContain(`${e2eUrl}/embed/waybill.js`)
  await using site = await readerSite()
  await site.show(page, html)
  await expect(page.getByRole('button', { name: 'Place order' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Address' }).first()).toBeVisible()
})

test('the check finds nothing wrong under the policy of the guide @wide', async ({ page }) => {
  const html = await sampleOf(page, '/docs/troubleshooting', 'html')
  const policy = (await sampleOf(page, '/docs/csp', 'csp', 1)).replaceAll('\n', ' ')
  await using site = await readerSite()
  await site.show(page, html, policy)
  await expect(page.getByText('Everything that was tried works.')).toBeVisible()
})

test('the check names what a policy blocks @wide', async ({ page }) => {
  const html = await sampleOf(page, '/docs/troubleshooting', 'html')
  await using site = await readerSite()
  await site.show(page, html, `default-src 'none'; script-src ${e2eUrl}; connect-src ${e2eUrl}`)
  await expect(page.getByText('The policy blocks pictures of the server.')).toBeVisible()
  await expect(page.getByText(/The policy blocks ws:.*with https and with wss/)).toBeVisible()
  await expect(page.getByText('It may not run, so maps become text.')).toBeVisible()
})

test('the check names a site that the key does not allow @wide', async ({ page }) => {
  const html = await sampleOf(page, '/docs/troubleshooting', 'html')
  await using site = await readerSite({ isAllowed: false })
  await site.show(page, html)
  await expect(page.getByText(`${site.origin} is not among its sites.`)).toBeVisible()
})
