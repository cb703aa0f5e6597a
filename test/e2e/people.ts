import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test'
import { e2eUrl } from './demo.ts'

interface Sent {
  readonly channel: 'sms' | 'mail'
  readonly recipient: string
  readonly body: string
  readonly at: string
}

/** A window of somebody else: own cookies, same size as the test's own page. */
export async function openWindow(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options)
  return context.newPage()
}

/** Signs in as a person does who gets a code by mail. */
export async function signIn(page: Page, email: string, path: string): Promise<void> {
  const before = new Date().toISOString()
  await page.goto(e2eUrl + path)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Mail me a code' }).click()
  await expect(page.getByText('Check your mail')).toBeVisible()
  const { body } = await sentTo(email, before, /\b\d{6}\b/)
  // The sixth digit sends the code.
  await page.getByLabel('Code').fill(/\b\d{6}\b/.exec(body)?.[0] ?? '')
}

/** The newest text or mail to somebody since a moment, once there is one that says what is looked for. */
export async function sentTo(recipient: string, since: string, says: RegExp): Promise<Sent> {
  let found: Sent | undefined
  await expect(async () => {
    const { items }: { items: Sent[] } = await (await fetch(`${e2eUrl}/dev/outbox`)).json()
    found = items.find((sent) => sent.recipient === recipient && sent.at >= since && says.test(sent.body))
    expect(found).toBeDefined()
  }).toPass({ timeout: 180_000 })
  if (!found) throw new Error('Nothing was sent')
  return found
}
