import type { Page } from '@playwright/test'

/** What a page does while a test looks at it. */
interface Work {
  readonly isCalmFor: (milliseconds: number) => Promise<boolean>
  readonly isCalmWhile: (act: () => Promise<void>) => Promise<boolean>
}

/** Counts frames, requests and sockets from now on, and can hide the page as a browser does with a tab in the back. */
export async function watchWork(page: Page): Promise<Work> {
  await page.evaluate(() => {
    const counts = { frames: 0, requests: 0, sockets: 0 }
    Object.assign(window, { counts })
    const request = window.fetch.bind(window)
    const draw = window.requestAnimationFrame.bind(window)
    window.requestAnimationFrame = (callback) => {
      counts.frames++
      return draw(callback)
    }
    window.fetch = (...asked) => {
      counts.requests++
      return request(...asked)
    }
    window.WebSocket = class extends WebSocket {
      constructor(...asked: ConstructorParameters<typeof WebSocket>) {
        super(...asked)
        counts.sockets++
      }
    }
    const look = (hidden: boolean) => () => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: hidden ? 'hidden' : 'visible' })
      document.dispatchEvent(new Event('visibilitychange'))
    }
    window.addEventListener('test-hide', look(true))
    window.addEventListener('test-show', look(false))
  })
  const counts = (): Promise<string> => page.evaluate(() => JSON.stringify(Reflect.get(window, 'counts')))
  const isCalmWhile: Work['isCalmWhile'] = async (act) => {
    const before = await counts()
    await act()
    return (await counts()) === before
  }
  return { isCalmWhile, isCalmFor: (milliseconds) => isCalmWhile(() => page.waitForTimeout(milliseconds)) }
}
