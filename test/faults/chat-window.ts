import { setTimeout as wait } from 'node:timers/promises'
import { expect, type Browser, type Page } from '@playwright/test'
import { seeded } from '../../packages/elements/src/testing/seeded.ts'
import { Chaos } from './chaos.ts'

const MINUTE = 60_000

/** One side's browser, with its conversation open. */
export class ChatWindow {
  readonly page: Page
  readonly chaos: Chaos

  private constructor(page: Page, chaos: Chaos) {
    this.page = page
    this.chaos = chaos
  }

  /** Opens the portal as a person whose session this is, and in it the conversation with the other side. */
  static async open(browser: Browser, url: string, cookie: string, other: string, seed: number): Promise<ChatWindow> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
    const [name = '', value = ''] = cookie.split(/=(.*)/s)
    await context.addCookies([{ name, value, url, secure: name.startsWith('__') }])
    const page = await context.newPage()
    // Runs as any clock does until a minute is made to pass.
    await page.clock.install()
    const chaos = await Chaos.between(page, seeded(seed))
    await page.goto(`${url}/portal/`)
    await page.getByRole('button', { name: /^Chat/ }).first().click()
    const row = page.getByRole('button').filter({ hasText: other }).filter({ hasText: 'General' })
    await expect(row.or(page.getByRole('textbox', { name: /^Message/ })).first()).toBeVisible()
    if (await row.isVisible()) await row.click()
    await expect(page.getByRole('textbox', { name: /^Message/ })).toBeVisible()
    return new ChatWindow(page, chaos)
  }

  async say(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Message/ }).fill(text)
    await this.page.keyboard.press('Enter')
  }

  /** Begins a message and thinks better of it. */
  async type(): Promise<void> {
    const input = this.page.getByRole('textbox', { name: /^Message/ })
    await input.pressSequentially('Hm')
    await input.fill('')
  }

  /** What stands in the conversation now, messages on their way included. */
  async texts(): Promise<string[]> {
    return this.page.locator('waybill-chat-thread .message .text').allTextContents()
  }

  /** How many messages are still on their way. */
  async waiting(): Promise<number> {
    return this.page.locator('waybill-chat-thread .message.waiting').count()
  }

  /**
   * Lets the page live through a minute: each of its timers goes off as often as it would. With REAL_MINUTE set a real
   * minute passes, for the server too.
   */
  async passMinute(): Promise<void> {
    if (process.env.REAL_MINUTE) await wait(MINUTE)
    else await this.page.clock.runFor(MINUTE)
  }

  async sees(text: string, timeout = 60_000): Promise<void> {
    await this.page.locator('waybill-chat-thread .text', { hasText: text }).first().waitFor({ timeout })
  }
}
