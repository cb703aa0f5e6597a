import type { Page } from '@playwright/test'
import { PEOPLE, type PersonName } from '../../demo/cast.ts'
import type { Demo } from '../../demo/demo-file.ts'

/** One page of the demo as somebody sees it. */
export interface Screen {
  readonly name: string
  /** Who must be signed in. */
  readonly reader?: PersonName
  readonly address: (demo: Demo) => string | undefined
  /** What a visitor presses there. */
  readonly press?: string
  /** What must stand before the picture is taken. */
  readonly awaits: string
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

/** Signs a person in as they would: by the code that is mailed. */
export async function signIn(page: Page, { baseUrl }: Demo, reader: PersonName): Promise<void> {
  const { email } = PEOPLE[reader]
  const since = new Date().toISOString()
  await page.goto(`${baseUrl}/sign-in/`)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Mail me a code' }).click()
  // The sixth digit sends the code.
  await page.getByLabel('Code').fill(await codeFor(email, since, baseUrl))
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

interface Outbox {
  readonly items: readonly { readonly recipient: string; readonly body: string; readonly at: string }[]
}

async function codeFor(email: string, since: string, baseUrl: string): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const { items }: Outbox = await (await fetch(`${baseUrl}/dev/outbox`)).json()
    const mail = items.find(({ recipient, at }) => recipient === email && at >= since)
    const code = /\b\d{6}\b/.exec(mail?.body ?? '')?.[0]
    if (code) return code
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`No code was mailed to ${email}`)
}
