import { expect, test, type BrowserContext, type Page, type Route } from '@playwright/test'
import { demo, e2eUrl } from './demo.ts'

const ORDERS = `${e2eUrl}/v1/orders`
const RECIPIENT = /Drop-off/

/** Everything that can happen to a submit, and how many orders it leaves. */
const MOMENTS: Record<string, { strike: (page: Page) => Promise<void>; leaves: 0 | 1 | 'either' }> = {
  'the tab dies before the request leaves': {
    leaves: 0,
    strike: async (page) => {
      const held = Promise.withResolvers<void>()
      await onPlacing(page, async () => held.resolve())
      await press(page)
      await held.promise
      await crash(page)
      await page.close()
    },
  },
  'the tab is closed after the server has the request': {
    leaves: 1,
    strike: async (page) => {
      const answered = Promise.withResolvers<void>()
      await onPlacing(page, async (route) => {
        await route.fetch()
        answered.resolve()
      })
      await press(page)
      await answered.promise
      await page.close()
    },
  },
  'the page is reloaded while the request is on its way': {
    leaves: 'either',
    strike: async (page) => {
      await press(page)
      await page.reload()
      await page.close()
    },
  },
  'the network fails before the request leaves': {
    leaves: 0,
    strike: async (page) => {
      await onPlacing(page, (route) => route.abort('internetdisconnected'))
      await press(page)
      await expect(page.getByText(/can't be reached right now/)).toBeVisible()
      await page.close()
    },
  },
  'every answer is lost': {
    leaves: 1,
    strike: async (page) => {
      await onPlacing(page, async (route) => {
        await route.fetch()
        await route.abort('connectionreset')
      })
      await press(page)
      await expect(page.getByText(/can't be reached right now/)).toBeVisible()
      await page.close()
    },
  },
  'the button is pressed again and again': {
    leaves: 1,
    strike: async (page) => {
      await page.getByRole('button', { name: 'Place order' }).click({ clickCount: 4, delay: 20 })
      await expect(page.getByText(/Order [0-9a-f]{8} is placed/)).toBeVisible()
      await page.close()
    },
  },
}

for (const [moment, { strike, leaves }] of Object.entries(MOMENTS)) {
  test(
    `when ${moment} there is one order at most, and a draft where there is none`,
    { tag: '@wide' },
    async ({ context }, { project }) => {
      const recipient = `${moment.slice(0, 24)} ${project.name} ${Date.now()}`
      await strike(await openFilled(context, recipient))
      const count = await ordersFor(recipient)
      if (leaves !== 'either') expect(count).toBe(leaves)

      const again = await context.newPage()
      await again.goto(demo().shopUrl)
      const dropoff = again.getByRole('group', { name: RECIPIENT })
      await expect(dropoff.getByRole('combobox', { name: 'Address' })).toBeVisible()
      if (count === 0) await expect(dropoff.getByLabel('Recipient')).toHaveValue(recipient)
      if ((await dropoff.getByLabel('Recipient').inputValue()) === '') return
      await again.getByRole('button', { name: 'Place order' }).click()
      await expect(again.getByText(/Order [0-9a-f]{8} is placed/)).toBeVisible()
      expect(await ordersFor(recipient)).toBe(1)
    },
  )
}

/** The shop's form with everything that an order needs. */
async function openFilled(context: BrowserContext, recipient: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(demo().shopUrl)
  const dropoff = page.getByRole('group', { name: RECIPIENT })
  await dropoff.getByRole('combobox', { name: 'Address' }).fill('Durazno 1920')
  await page.getByRole('option', { name: /Durazno 1920/ }).click()
  await dropoff.getByLabel('Recipient').fill(recipient)
  await dropoff.getByLabel('Phone').fill('+59899412773')
  await expect(page.getByText('Draft saved')).toBeVisible()
  return page
}

/** Ends the tab's process: a tab that is closed would let go of a held request first, which may then leave after all. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // A process that has ended gives no answer.
  session.send('Page.crash').catch(() => undefined)
  await crashed
}

const press = (page: Page): Promise<void> => page.getByRole('button', { name: 'Place order' }).click()

/** Does this with each request that places an order. */
const onPlacing = (page: Page, handle: (route: Route) => Promise<void>): Promise<unknown> =>
  page.route(ORDERS, (route) => (route.request().method() === 'POST' ? handle(route) : route.continue()))

/** How many orders the shop's client has for a recipient. */
async function ordersFor(recipient: string): Promise<number> {
  const headers = { authorization: `Bearer ${demo().people.clients.durazno.secretKey}` }
  const answer = await fetch(`${ORDERS}?find=${encodeURIComponent(recipient)}`, { headers })
  const { items }: { items: unknown[] } = await answer.json()
  return items.length
}
