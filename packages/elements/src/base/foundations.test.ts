import { expect, fixture, html } from '@open-wc/testing'
import { soon } from '../testing/soon.ts'
import { WaybillElement, customElement } from './element.ts'
import { buttons } from './styles/buttons.ts'
import { statusStyles } from './styles/status.ts'
import { delayedTag, statusLabel } from './status-pin.ts'
import { commonTexts } from '../locales/en/common.ts'
import { STATUSES } from '@waybill/contract/status'

@customElement('test-plain')
class Plain extends WaybillElement {
  static override styles = [buttons, statusStyles]
  readonly #t = this.texts(commonTexts)
  override render() {
    return html`<div>
      <p id="delayed">${delayedTag(this.#t, 12, 'short')}</p>
      <button class="button primary">${this.#t('save')}</button>
      ${STATUSES.map((status) => html`<p>${statusLabel(this.#t, status)}</p>`)}
    </div>`
  }
}

const texts = (element: Element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

describe('an element on the base', () => {
  it('is accessible', async () => {
    const element = await fixture<Plain>(html`<test-plain></test-plain>`)
    await expect(element).to.be.accessible()
  })

  it('speaks the language of the place where it stands', async () => {
    const place = await fixture(html`<div lang="es-UY"><test-plain></test-plain></div>`)
    const element = place.querySelector<Plain>('test-plain')!
    await element.updateComplete
    expect(element.locale).to.equal('es-UY')
    expect(texts(element)).to.contain('Guardar').and.to.contain('Pedido hecho')
  })

  it('turns right to left where Arabic is not declared so', async () => {
    const place = await fixture(html`<div lang="ar"><test-plain></test-plain></div>`)
    const element = place.querySelector<Plain>('test-plain')!
    await element.updateComplete
    expect(element.getAttribute('dir')).to.equal('rtl')
    expect(getComputedStyle(element).direction).to.equal('rtl')
    place.setAttribute('dir', 'rtl')
    await soon(() => !element.hasAttribute('dir'))
    expect(getComputedStyle(element).direction).to.equal('rtl')
  })
  it('follows a change of the page’s language', async () => {
    const place = await fixture(html`<div lang="en"><test-plain></test-plain></div>`)
    const element = place.querySelector<Plain>('test-plain')!
    await element.updateComplete
    expect(texts(element)).to.contain('Save')
    place.setAttribute('lang', 'es')
    await soon(() => texts(element).includes('Guardar'))
  })
  it('says that it speaks English in a page whose language it does not know', async () => {
    const place = await fixture(html`<div lang="fi"><test-plain></test-plain></div>`)
    const element = place.querySelector<Plain>('test-plain')!
    expect(element.getAttribute('lang')).to.equal('en')
  })

  it('takes a brand colour from any ancestor and derives the rest', async () => {
    const place = await fixture<HTMLElement>(html`<div><test-plain></test-plain></div>`)
    place.style.setProperty('--waybill-accent', '#ffd400')
    const button = place.querySelector('test-plain')!.shadowRoot!.querySelector('button')!
    expect(getComputedStyle(button).backgroundColor).to.equal('rgb(255, 212, 0)')
    expect(getComputedStyle(button).color).to.match(/^color\(xyz-d65 0\.0018 /)
  })
})
