import { aTimeout, expect, fixture, html } from '@open-wc/testing'
import { soon } from '../testing/soon.ts'
import { part, wordsOf } from '../testing/tracking-probe.ts'
import { sampleView } from '../testing/tracking-sample.ts'
import type { TrackingPage } from './tracking-page.ts'

const PAGES = [
  { lang: 'en', dir: 'ltr' },
  { lang: 'ar', dir: 'rtl' },
] as const
const SECONDS = [2, 9, 10, 59, 125] as const

/** The same view, with a position of so many seconds ago. */
function heard(seconds: number) {
  const view = sampleView()
  const at = new Date(Date.now() - seconds * 1_000).toISOString()
  return { ...view, position: view.position && { ...view.position, at } }
}

describe('lines of a tracking page', () => {
  for (const { lang, dir } of PAGES)
    it(`stand still while the seconds since the last fix become more (${dir})`, async () => {
      const around = await fixture(
        html`<div lang=${lang} dir=${dir}>
          <waybill-tracking-page full-page no-map .view=${heard(1)}></waybill-tracking-page>
        </div>`,
      )
      const page = around.querySelector<TrackingPage>('waybill-tracking-page')!
      await soon(() => part(page, 'time') && wordsOf(page).includes('Diego'))
      await aTimeout(200)
      const moved: string[] = []
      const observer = new PerformanceObserver((list) => moved.push(...list.getEntries().map(textOf)))
      observer.observe({ type: 'layout-shift' })
      const said = new Set<string>()
      for (const seconds of SECONDS) {
        page.view = heard(seconds)
        await aTimeout(100)
        said.add(part(page, 'time').innerText)
      }
      observer.disconnect()
      expect(said.size, [...said].join(', ')).to.equal(SECONDS.length)
      expect(moved).to.deep.equal([])
    })
})

/** From where to where, for the message of a failure. */
function textOf(entry: PerformanceEntry): string {
  const sources = 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : []
  return sources.map(({ previousRect, currentRect }: Moved) => `${previousRect.x} → ${currentRect.x}`).join(', ')
}

interface Moved {
  readonly previousRect: DOMRect
  readonly currentRect: DOMRect
}
