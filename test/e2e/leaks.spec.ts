import { expect, test, type CDPSession, type Page } from '@playwright/test'
import { tagModules } from '../bench/embed-files.ts'
import { demo } from './demo.ts'

/** Those that shops and portals show most come and go as often as in a long day, the others a few times. */
const OFTEN = ['waybill-order-form', 'waybill-tracking-page', 'waybill-chat-panel', 'waybill-order-table']
const CYCLES = { often: 200, seldom: 12 }
/** What 200 comings and goings may leave: caches of the browser, and nothing of ours for each. */
const MOST_BYTES = 400_000

/** Lets elements come, move and go again; answers how many of them the browser still holds when asked. */
async function cycle(page: Page, tag: string, times: number): Promise<void> {
  await page.evaluate(
    async ([name, count]) => {
      const held: WeakRef<HTMLElement>[] = (window.held ??= [])
      const [one, other] = [document.createElement('section'), document.createElement('section')]
      document.body.append(one, other)
      for (let at = 0; at < count; at++) {
        const element = document.createElement(name)
        Object.assign(element, {
          server: location.origin,
          label: 'Shown',
          token: 'a'.repeat(32),
          orderId: 'a'.repeat(24),
        })
        one.append(element)
        await new Promise(requestAnimationFrame)
        other.append(element)
        // Every other one leaves while it still loads.
        if (at % 2) await new Promise(requestAnimationFrame)
        element.remove()
        // A frame that leaves while it loads may be kept by the browser, even a bare one: it shall hold nothing of ours.
        element.shadowRoot?.querySelector('iframe')?.remove()
        held.push(new WeakRef(element))
      }
      one.remove()
      other.remove()
    },
    [tag, times] as const,
  )
}

async function heapAfterGarbage(page: Page, client: CDPSession): Promise<{ bytes: number; alive: string[] }> {
  await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  const alive = await page.evaluate(() => (window.held ?? []).flatMap((each) => each.deref()?.localName ?? []))
  return { bytes: usedSize, alive }
}

declare global {
  interface Window {
    held?: WeakRef<HTMLElement>[]
  }
}

test.describe('elements that come and go', { tag: '@wide' }, () => {
  test.setTimeout(240_000)
  test.beforeEach(async ({ page }) => {
    // An API that knows nothing: what is loaded is no part of this.
    await page.route(/\/v1\//, (route) =>
      route.fulfill({ status: 404, json: { type: 'about:blank', status: 404, code: 'not_found', title: 'Nothing' } }),
    )
    await page.goto(`${demo().shopUrl}/order-status`)
    await page.evaluate(() => document.querySelector('main')?.remove())
  })

  for (const tag of OFTEN)
    test(`leave nothing behind: ${tag}, ${CYCLES.often} times`, async ({ page, context }) => {
      const client = await context.newCDPSession(page)
      await cycle(page, tag, CYCLES.seldom)
      await page.waitForFunction((name) => customElements.get(name), tag)
      await cycle(page, tag, CYCLES.seldom)
      const settled = async () => (await heapAfterGarbage(page, client)).alive
      await expect.poll(settled, { timeout: 30_000 }).toEqual([])
      const before = await heapAfterGarbage(page, client)
      await cycle(page, tag, CYCLES.often)
      await expect.poll(settled, { timeout: 30_000 }).toEqual([])
      const grown = (await heapAfterGarbage(page, client)).bytes - before.bytes
      console.log(`${tag}: ${(grown / CYCLES.often).toFixed(0)} bytes left by each of ${CYCLES.often}`)
      expect(grown).toBeLessThan(MOST_BYTES)
    })

  test(`leave nothing behind: every other element, ${CYCLES.seldom} times`, async ({ page, context }) => {
    const client = await context.newCDPSession(page)
    for (const [tag] of tagModules().filter(([name]) => !OFTEN.includes(name))) {
      await cycle(page, tag, 1)
      await page.waitForFunction((name) => customElements.get(name), tag)
      await cycle(page, tag, CYCLES.seldom)
    }
    // The browser itself keeps a request that was on its way for a while; a leak keeps all of a tag.
    const kept = async () => {
      const { alive } = await heapAfterGarbage(page, client)
      return [...Map.groupBy(alive, (tag) => tag)].filter(([, all]) => all.length > CYCLES.seldom / 2)
    }
    await expect.poll(kept, { timeout: 30_000 }).toEqual([])
  })
})
