import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { demo, e2eUrl } from './demo.ts'
import { countShifts, fails, refuse, watchConsole, withoutWebGl, withPolicy } from './hindered.ts'
import { OwnDelivery } from './own-delivery.ts'
import { watchWork } from './work.ts'

const delivered = (): string => demo().trackingLinks.completed ?? ''
const hero = (page: Page) => page.locator('waybill-tracking-page').locator('.hero')
const card = (page: Page) => page.locator('waybill-tracking-page').locator('#sheet')
const map = (page: Page) => page.locator('waybill-tracking-map canvas.maplibregl-canvas')

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expect(hero(page)).toBeVisible()
}

test.describe('a recipient’s page', () => {
  test('says state, time and address before any script runs', async ({ browser, contextOptions }) => {
    const context = await browser.newContext({ ...contextOptions, javaScriptEnabled: false })
    const page = await context.newPage()
    const { url } = await OwnDelivery.begin()
    await page.goto(url)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('main')).toContainText(/Bulevar España 265/)
    await expect(page.locator('.eta, .label').first()).toBeVisible()
    await context.close()
  })

  test('moves nothing on its way from the first view to the map', async ({ page }) => {
    const shifts = await countShifts(page)
    await open(page, (await OwnDelivery.begin()).url)
    await expect(map(page)).toBeVisible({ timeout: 30_000 })
    await expect(card(page).getByRole('list')).toBeVisible()
    expect(await shifts()).toBe(0)
  })

  test('shows the proof and the question without a jump', async ({ page }) => {
    const shifts = await countShifts(page)
    await open(page, delivered())
    await expect(card(page).locator('waybill-proof img').first()).toBeVisible()
    await expect(card(page).getByRole('radio').first()).toBeAttached()
    expect(await shifts()).toBe(0)
  })

  test('breaks no rule of accessibility, light when wide and dark on a phone', async ({ page, isMobile }) => {
    await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' })
    for (const url of [(await OwnDelivery.begin()).url, delivered()]) {
      await open(page, url)
      await expect(card(page).getByRole('list')).toBeVisible()
      await expectAccessible(page)
    }
  })

  test('stays whole in forced colours', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await open(page, (await OwnDelivery.begin()).url)
    await expect(card(page).getByRole('list')).toBeVisible()
    await expectAccessible(page)
  })

  test('is whole on the narrowest phones and with letters of twice the size', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await open(page, (await OwnDelivery.begin()).url)
    await expect(card(page).getByRole('list')).toBeVisible()
    expect(await widthOf(page)).toBeLessThanOrEqual(320)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await expect(hero(page)).toBeVisible()
    expect(await widthOf(page)).toBeLessThanOrEqual(320)
    expect(await cutOff(page)).toEqual([])
  })

  test('reads in the order in which people ask, with one place that speaks by itself', async ({ page }) => {
    await open(page, (await OwnDelivery.begin()).url)
    await expect(card(page).getByRole('list')).toBeVisible()
    const tree = await page.locator('body').ariaSnapshot()
    const order = [
      /heading "/,
      /próxima parada|paradas? antes/,
      /paragraph: Marta Ríos/,
      /heading "Progreso"/,
      /"Llamar/,
    ]
    const places = order.map((words) => tree.search(words))
    expect(
      places.every((place) => place >= 0),
      tree,
    ).toBe(true)
    expect(places, tree).toEqual(places.toSorted((one, other) => one - other))
    expect(tree).not.toMatch(/- (button|link|img|textbox|radio)( \[|$|:)/m)
    expect(await page.locator('[role=status], [role=alert], [aria-live]').count()).toBe(1)
  })

  test('has a sheet that keys alone can move', { tag: '@phone' }, async ({ page }) => {
    await open(page, (await OwnDelivery.begin()).url)
    const handle = card(page).getByRole('button', { expanded: false }).first()
    await expect(handle).toBeEnabled()
    await handle.focus()
    await page.keyboard.press('Enter')
    await expect(card(page)).toHaveAttribute('data-stop', 'high')
    await page.keyboard.press('ArrowDown')
    await expect(card(page)).toHaveAttribute('data-stop', 'half')
  })

  test('draws no frame and asks for nothing in five minutes that nobody looks', { tag: '@phone' }, async ({ page }) => {
    await page.clock.install()
    await open(page, (await OwnDelivery.begin()).url)
    await expect(map(page)).toBeVisible({ timeout: 30_000 })
    const work = await watchWork(page)
    await page.evaluate(() => window.dispatchEvent(new Event('test-hide')))
    // What the map still fetches when the page is hidden comes to its end first.
    await expect.poll(() => work.isCalmFor(2_000), { timeout: 40_000 }).toBe(true)
    expect(await work.isCalmWhile(() => page.clock.runFor(5 * 60_000))).toBe(true)
    // A page that is looked at counts its seconds, so this test could fail.
    await page.evaluate(() => window.dispatchEvent(new Event('test-show')))
    await expect.poll(() => work.isCalmFor(1_000), { timeout: 10_000 }).toBe(false)
  })
})

test.describe('without a map', { tag: '@wide' }, () => {
  const hindrances: Record<string, { hinder: (page: Page) => Promise<void>; notice: RegExp }> = {
    'where no graphics are possible': { hinder: withoutWebGl, notice: /mapa no se puede mostrar/ },
    'where the page’s policy stops workers': {
      hinder: (page) => withPolicy(page, "worker-src 'none'"),
      notice: /mapa no se puede mostrar/,
    },
    'where the style is dead': { hinder: (page) => refuse(page, /style-(light|dark)\.json/), notice: /calles/ },
    'where the tiles are dead': { hinder: (page) => refuse(page, /\.mvt/), notice: /calles/ },
    'where the tiles are broken': { hinder: (page) => fails(page, /\.mvt/, 503), notice: /calles/ },
  }
  for (const [name, { hinder, notice }] of Object.entries(hindrances))
    test(`the words are complete ${name}, with one calm notice`, async ({ page }) => {
      const said = watchConsole(page)
      const { url } = await OwnDelivery.begin()
      await hinder(page)
      await open(page, url)
      await expect(card(page)).toContainText(notice, { timeout: 30_000 })
      for (const words of [/Eres la próxima parada|paradas? antes/, /Marta Ríos/, /Bulevar España/, /Progreso/])
        await expect(card(page)).toContainText(words)
      expect((await card(page).locator('.mapless').all()).length).toBe(1)
      const before = said.errors.length
      await page.waitForTimeout(5_000)
      expect(said.errors.length - before, said.errors.join('\n')).toBeLessThanOrEqual(2)
    })
})

test.describe('a link', { tag: '@wide' }, () => {
  test('that its client ends closes the page that is open', async ({ page }) => {
    const delivery = await OwnDelivery.begin()
    await open(page, delivery.url)
    await expect(card(page)).toContainText('Marta Ríos')
    await delivery.endLink()
    // That sockets close within a second is measured where nothing else runs (worker/src/routes/tracking-links.test.ts).
    await expect(page.getByRole('heading', { name: 'Este enlace ya terminó' })).toBeVisible({ timeout: 20_000 })
  })

  test('of a delivery takes one rating', async ({ page }) => {
    const delivery = await OwnDelivery.begin()
    await delivery.complete()
    await open(page, delivery.url)
    await card(page).getByRole('radio', { name: /4/ }).focus()
    await page.keyboard.press('Space')
    await card(page).getByRole('textbox').fill('Muy amable')
    await card(page).getByRole('button', { name: 'Enviar calificación' }).click()
    await expect(card(page)).toContainText('Gracias por tu calificación')
    await expectAccessible(page)
    await page.reload()
    await expect(card(page).getByRole('img', { name: '4 estrellas' })).toBeVisible()
  })
})

test.describe('a shop’s page', { tag: '@wide' }, () => {
  const options: BrowserContextOptions = { locale: 'en-GB' }
  test.use(options)

  test('finds an order under its strict policy', async ({ page, request }) => {
    const said = watchConsole(page)
    await page.goto(`${demo().shopUrl}/order-status`)
    await page.getByLabel('Order number').fill(await shortIdOf(request))
    await page.getByLabel('Phone number or postcode').fill('099 412 000')
    await page.getByRole('button', { name: 'Find my delivery' }).click()
    await expect(page.getByRole('alert')).toContainText('We find no delivery')
    await expectAccessible(page)
    await page.getByLabel('Phone number or postcode').fill('099 412 012')
    await page.getByRole('button', { name: 'Find my delivery' }).click()
    await expect(hero(page)).toContainText('Delivered')
    await expect(map(page)).toBeVisible({ timeout: 30_000 })
    await expectAccessible(page)
    expect(said.violations).toEqual([])
  })

  test('shows it in a frame where Trusted Types let no map run', async ({ page, request }) => {
    const said = watchConsole(page)
    await page.goto(`${demo().shopUrl}/order-status/framed`)
    await page.getByLabel('Order number').fill(await shortIdOf(request))
    await page.getByLabel('Phone number or postcode').fill('099 412 012')
    await page.getByRole('button', { name: 'Find my delivery' }).click()
    const frame = page.frameLocator('waybill-tracking-frame iframe')
    await expect(frame.locator('.hero')).toContainText('Entregado')
    await expect(frame.locator('canvas.maplibregl-canvas')).toBeVisible({ timeout: 30_000 })
    expect(said.violations).toEqual([])
  })
})

/** The number of the shop's order that was delivered to Nicolás Silvera. */
async function shortIdOf(request: import('@playwright/test').APIRequestContext): Promise<string> {
  const headers = { authorization: `Bearer ${demo().people.clients.durazno.secretKey}` }
  const { items } = await (await request.get(`${e2eUrl}/v1/orders?find=Silvera`, { headers })).json()
  return items[0].shortId
}

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)

/** Texts that are wider than what they stand in. */
const cutOff = (page: Page): Promise<string[]> =>
  page
    .locator('waybill-tracking-page')
    .locator('p, h2, h3, dd, a, li')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map((element) => element.textContent?.trim() ?? ''),
    )
