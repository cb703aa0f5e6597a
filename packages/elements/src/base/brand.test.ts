import { expect, fixture, html } from '@open-wc/testing'
import { css } from 'lit'
import { applyBrand } from './brand.ts'
import { WaybillElement, customElement } from './element.ts'

@customElement('test-branded')
class Branded extends WaybillElement {
  static override styles = css`
    button {
      background: var(--_accent);
      color: var(--_on-accent);
    }
  `
  override render() {
    return html`<p><a href="#top">Call</a><button>Send</button></p>`
  }
}

const BRANDS = [
  '#0a6579',
  '#ffd400',
  '#e30613',
  '#000000',
  '#ffffff',
  '#7cfc00',
  '#1e1e6e',
  '#808080',
  '#ff00ff',
  '#0000ff',
  '#00ffff',
  '#ff7a00',
  '#8a2be2',
  '#2e8b57',
  '#c0ffee',
]
const GROUNDS = { light: 'rgb(255,255,255)', dark: 'rgb(27,32,40)' } as const

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!

/** WCAG luminance of any colour that the browser can paint. */
function luminance(color: string): number {
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const parts = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255)
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

async function branded(brand: string | null, scheme: 'light' | 'dark', page = ''): Promise<Branded> {
  const place = await fixture<HTMLElement>(html`<div><test-branded></test-branded></div>`)
  place.style.colorScheme = scheme
  if (page) place.style.setProperty('--waybill-accent', page)
  const element = place.querySelector<Branded>('test-branded')!
  await element.updateComplete
  applyBrand(element, brand)
  return element
}

const styleOf = (element: Branded, tag: string) => getComputedStyle(element.shadowRoot!.querySelector(tag)!)

describe('the colours of a brand', () => {
  for (const scheme of ['light', 'dark'] as const)
    for (const brand of BRANDS)
      it(`can be read for ${brand} on a ${scheme} page`, async () => {
        const element = await branded(brand, scheme)
        const button = styleOf(element, 'button')
        expect(contrast(button.backgroundColor, GROUNDS[scheme])).to.be.at.least(3)
        expect(contrast(button.color, button.backgroundColor)).to.be.at.least(4.5)
        expect(contrast(styleOf(element, 'a').color, GROUNDS[scheme])).to.be.at.least(4.5)
      })

  it('stay as given where they can be seen', async () => {
    const element = await branded('#0a6579', 'light')
    context.fillStyle = styleOf(element, 'button').backgroundColor
    context.fillRect(0, 0, 1, 1)
    expect([...context.getImageData(0, 0, 1, 1).data]).to.deep.equal([10, 101, 121, 255])
  })

  it('are refused when the text is no colour', async () => {
    for (const text of ['', 'red', '#fff', '#12345g', 'url(x)']) {
      const element = await branded(text, 'light')
      expect(element.style.getPropertyValue('--waybill-accent')).to.equal('')
    }
  })

  it('leave a page that has an accent of its own alone', async () => {
    const element = await branded('#0a6579', 'light', 'rgb(80, 0, 80)')
    expect(styleOf(element, 'button').backgroundColor).to.equal('rgb(80, 0, 80)')
  })

  it('go when the brand does', async () => {
    const element = await branded('#0a6579', 'light')
    applyBrand(element, null)
    expect(element.style.getPropertyValue('--waybill-accent')).to.equal('')
  })
})
