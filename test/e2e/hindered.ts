import type { Page } from '@playwright/test'

/** Lets the machine draw no maps. */
export async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const getContext: (kind: string, ...rest: unknown[]) => unknown = Reflect.get(
      HTMLCanvasElement.prototype,
      'getContext',
    )
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
      },
    })
  })
}

/** Adds a rule to a page's own policy. */
export async function withPolicy(page: Page, rule: string): Promise<void> {
  await page.addInitScript((content) => {
    const add = (): void => {
      if (!document.head) return
      watcher.disconnect()
      document.head.append(
        Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content }),
      )
    }
    const watcher = new MutationObserver(add)
    watcher.observe(document, { childList: true, subtree: true })
  }, rule)
}

/** Addresses that nobody answers at. */
export async function refuse(page: Page, addresses: RegExp): Promise<void> {
  await page.route(addresses, (route) => route.abort('connectionrefused'))
}

/** Addresses that answer with an error. */
export async function fails(page: Page, addresses: RegExp, status: number): Promise<void> {
  await page.route(addresses, (route) => route.fulfill({ status, body: 'no' }))
}

/** What a page's console says from now on. */
export function watchConsole(page: Page): { readonly errors: string[]; readonly violations: string[] } {
  const said = { errors: [] as string[], violations: [] as string[] }
  page.on('console', (message) => {
    if (message.type() === 'error') said.errors.push(message.text())
    if (/Content.Security.Policy|Trusted ?Type/i.test(message.text())) said.violations.push(message.text())
  })
  page.on('pageerror', ({ message }) => said.errors.push(message))
  return said
}

/** Adds up what moves without anybody having done something; call the answer to know the sum. */
export async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts = { sum: 0 }
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value = 0, hadRecentInput = false } = entry as { value?: number; hadRecentInput?: boolean }
        if (!hadRecentInput) shifts.sum += value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  // In thousandths: digits of a clock at the end of a line that become wider count for a ten-thousandth.
  return () => page.evaluate(() => Number(Reflect.get(window, 'shifts').sum.toFixed(3)))
}
