import type { Page } from '@playwright/test'
import { createClient } from '@waybill/client'
import { PEOPLE, type PersonName } from '../../demo/cast.ts'
import type { Demo } from '../../demo/demo-file.ts'

/** Who can be signed in: people by mail, the driver by text. */
export type Reader = PersonName | 'driver'

/** One page of the demo as somebody sees it. */
export interface Screen {
  readonly name: string
  /** Who must be signed in. */
  readonly reader?: Reader
  readonly address: (demo: Demo) => string | undefined
  /** What a visitor presses there. */
  readonly press?: string
  /** What must stand before the picture is taken. */
  readonly awaits: string
  /** Milliseconds until the map is drawn and what glides in stands, where that is long. */
  readonly settles?: number
}

const PORTAL = { reader: 'portal', address: ({ baseUrl }: Demo) => `${baseUrl}/portal/` } as const
const ROWS = 'waybill-order-table [role=row]:nth-child(3)'

/** Every page that people of the demo use. */
export const SCREENS: readonly Screen[] = [
  { name: 'portal', ...PORTAL, awaits: ROWS },
  {
    name: 'details',
    reader: 'portal',
    address: ({ baseUrl, orders }) => `${baseUrl}/portal/#${orders.picked_up}`,
    awaits: 'waybill-order-timeline li',
  },
  { name: 'form', ...PORTAL, press: 'waybill-portal-screen [part=new]', awaits: 'waybill-order-form' },
  { name: 'chat', ...PORTAL, press: '#chat-button', awaits: 'waybill-chat-panel li' },
  {
    name: 'desk',
    reader: 'desk',
    address: ({ baseUrl }) => `${baseUrl}/desk/`,
    awaits: 'waybill-courier-desk article',
    settles: 9_000,
  },
  { name: 'settings', ...PORTAL, press: '#settings-button', awaits: 'waybill-settings [aria-current]' },
  {
    name: 'driver',
    reader: 'driver',
    address: ({ baseUrl }) => `${baseUrl}/driver/`,
    awaits: 'waybill-driver-run [part=header]',
  },
  { name: 'shop', address: ({ shopUrl }) => shopUrl, awaits: 'waybill-order-form button' },
  { name: 'tracking', address: ({ trackingLinks }) => trackingLinks.running, awaits: 'waybill-tracking-page' },
  { name: 'delivered', address: ({ trackingLinks }) => trackingLinks.completed, awaits: 'waybill-tracking-page' },
  { name: 'phones', address: ({ baseUrl }) => `${baseUrl}/phones/`, awaits: 'main' },
  { name: 'sign-in', address: ({ baseUrl }) => `${baseUrl}/sign-in/`, awaits: 'waybill-sign-in button' },
]

/** Brings a window to what its picture shows. */
export async function open(page: Page, demo: Demo, { name, address, press, awaits }: Screen): Promise<void> {
  const url = address(demo)
  if (!url) throw new Error(`The demo has no ${name}; start it anew`)
  await page.goto(url)
  if (press) await page.locator(press).click()
  await page.locator(awaits).first().waitFor()
}

/** Signs somebody in as they would. */
export const signIn = (page: Page, demo: Demo, reader: Reader): Promise<void> =>
  reader === 'driver' ? byText(page, demo) : byMail(page, demo, reader)

/** By the link that the courier texts. */
async function byText(page: Page, { baseUrl, people }: Demo): Promise<void> {
  const since = new Date().toISOString()
  const { call } = createClient({ baseUrl, token: () => people.couriers.faro.secretKey })
  await call('POST /v1/courier/drivers/:id/sign-in-link', { params: { id: people.drivers.elena.id } })
  await page.goto(await sent(baseUrl, since, ({ body }) => /https?:\S+\/driver\S*#t=\S+/.exec(body)?.[0]))
  await page.getByRole('button').first().click()
  await page.locator('waybill-driver-run [part=header]').first().waitFor()
}

/** By the code that is mailed. */
async function byMail(page: Page, { baseUrl }: Demo, reader: PersonName): Promise<void> {
  const { email } = PEOPLE[reader]
  const since = new Date().toISOString()
  await page.goto(`${baseUrl}/sign-in/`)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Mail me a code' }).click()
  // The sixth digit sends the code.
  const codeOf = ({ recipient, body }: Sent) => (recipient === email ? /\b\d{6}\b/.exec(body)?.[0] : undefined)
  await page.getByLabel('Code').fill(await sent(baseUrl, since, codeOf))
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

interface Sent {
  readonly recipient: string
  readonly body: string
  readonly at: string
}

/** What a message that was sent since then holds. */
async function sent(baseUrl: string, since: string, find: (message: Sent) => string | undefined): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const { items }: { items: readonly Sent[] } = await (await fetch(`${baseUrl}/dev/outbox`)).json()
    const found = items.filter(({ at }) => at >= since).map(find)
    const first = found.find((each) => each !== undefined)
    if (first !== undefined) return first
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('Nothing came that lets one in')
}
