import { expect, fixture, html } from '@open-wc/testing'
import { LitElement, css, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { soon } from '../testing/soon.ts'
import { CurrentInView } from './current-in-view.ts'
import { customElement } from './element.ts'

const NAMES = ['Organization', 'Members', 'Keys and sessions', 'Webhooks', 'You']

@customElement('test-strip')
class TestStrip extends LitElement {
  static override styles = css`
    nav {
      display: flex;
      overflow: auto;
    }
    button {
      flex: none;
      inline-size: 120px;
    }
  `
  @property() current = ''

  constructor() {
    super()
    this.addController(new CurrentInView(this))
  }

  override render(): TemplateResult {
    return html`<nav>
      ${NAMES.map((name) => html`<button aria-current=${name === this.current ? 'true' : 'false'}>${name}</button>`)}
    </nav>`
  }
}

const strip = (current: string, width: string, direction: 'ltr' | 'rtl' = 'ltr'): Promise<TestStrip> =>
  fixture(
    html`<test-strip dir=${direction} style="display:block;inline-size:${width}" current=${current}></test-strip>`,
  )

function isShown(element: TestStrip): boolean {
  const nav = element.shadowRoot!.querySelector('nav')!.getBoundingClientRect()
  const current = element.shadowRoot!.querySelector('[aria-current=true]')!.getBoundingClientRect()
  return current.left >= nav.left - 1 && current.right <= nav.right + 1
}

const scrolled = (element: TestStrip): number => element.shadowRoot!.querySelector('nav')!.scrollLeft

describe('the current part of a strip', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    it(`is in view from the first picture on, ${direction}`, async () => {
      expect(isShown(await strip('You', '300px', direction))).to.equal(true)
    })
  }

  it('comes into view when it is another one', async () => {
    const element = await strip('You', '300px')
    element.current = 'Organization'
    await element.updateComplete
    expect(isShown(element)).to.equal(true)
  })

  it('stays in view when the language runs the other way', async () => {
    const element = await strip('You', '300px', 'rtl')
    element.dir = 'ltr'
    element.requestUpdate()
    await element.updateComplete
    expect(isShown(element)).to.equal(true)
  })

  it('stays in view when the strip becomes narrower', async () => {
    const element = await strip('Webhooks', '900px')
    element.style.inlineSize = '280px'
    await soon(() => isShown(element), 'the current part is in view')
  })

  it('stands at one place, from whichever part the strip came', async () => {
    const element = await strip('You', '300px')
    element.current = 'Keys and sessions'
    await element.updateComplete
    expect(scrolled(element)).to.equal(scrolled(await strip('Keys and sessions', '300px')))
  })

  it('stands at that place too when its letters come later', async () => {
    const element = await strip('Keys and sessions', '300px')
    const before = scrolled(element)
    for (const part of element.shadowRoot!.querySelectorAll('button')) part.style.inlineSize = '160px'
    await soon(() => scrolled(element) === before + 100, 'the strip follows its current part')
  })
})
