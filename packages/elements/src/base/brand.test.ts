import { expect } from '@open-wc/testing'
import { applyBrand, brandColors } from './brand.ts'
import { contrast, fromHex } from './color.ts'

const BRANDS = ['#0a6579', '#ffd400', '#e30613', '#000000', '#ffffff', '#7cfc00', '#1e1e6e', '#808080', '#ff00ff']
const LIGHT = '#ffffff'
const DARK = '#1b2028'

const pairOf = (value: string) => (/light-dark\((#\w{6}),(#\w{6})\)/.exec(value) ?? []).slice(1)
const ratio = (one = '', other = '') => contrast(fromHex(one) ?? [0, 0, 0], fromHex(other) ?? [0, 0, 0])

describe('the colours of a brand', () => {
  for (const brand of BRANDS)
    it(`can be read for ${brand}, on light and on dark`, () => {
      const colors = brandColors(brand)
      const [light, dark] = pairOf(colors?.accent ?? '')
      const [onLight, onDark] = pairOf(colors?.onAccent ?? '')
      const [textLight, textDark] = pairOf(colors?.accentText ?? '')
      expect(ratio(light, LIGHT)).to.be.at.least(3)
      expect(ratio(dark, DARK)).to.be.at.least(4.5)
      expect(ratio(onLight, light)).to.be.at.least(4.5)
      expect(ratio(onDark, dark)).to.be.at.least(4.5)
      expect(ratio(textLight, LIGHT)).to.be.at.least(4.5)
      expect(ratio(textDark, DARK)).to.be.at.least(4.5)
    })

  it('stay as given where they can be seen', () => {
    expect(brandColors('#0a6579')?.adjusted).to.equal(false)
    expect(brandColors('#0a6579')?.accent).to.contain('#0a6579')
    expect(brandColors('#ffd400')?.adjusted).to.equal(true)
  })

  it('are refused when the text is no colour', () => {
    for (const text of ['', 'red', '#fff', '#12345g', 'url(x)']) expect(brandColors(text)).to.equal(undefined)
  })

  it('reach an element, unless its page has an accent of its own', () => {
    const place = document.createElement('div')
    const element = place.appendChild(document.createElement('div'))
    document.body.append(place)
    applyBrand(element, '#0a6579')
    expect(element.style.getPropertyValue('--waybill-accent')).to.contain('#0a6579')
    applyBrand(element, null)
    expect(element.style.getPropertyValue('--waybill-accent')).to.equal('')
    place.style.setProperty('--waybill-accent', 'tomato')
    applyBrand(element, '#0a6579')
    expect(element.style.getPropertyValue('--waybill-accent')).to.equal('')
    place.remove()
  })
})
