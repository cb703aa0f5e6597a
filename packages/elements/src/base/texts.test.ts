import { expect } from '@open-wc/testing'
import { around } from './around.ts'
import { Texts, fill } from './texts.ts'

const table = {
  plain: 'Save',
  named: 'Hello {name}',
  orders: {
    zero: 'لا طلبات',
    one: 'طلب واحد',
    two: 'طلبان',
    few: '{count} طلبات',
    many: '{count} طلبًا',
    other: '{count} طلب',
  },
}

describe('a text', () => {
  it('takes the plural form of its language', () => {
    const said = [0, 1, 2, 3, 11, 100].map((count) => fill(table, 'ar', 'orders', { count }))
    expect(said).to.deep.equal(['لا طلبات', 'طلب واحد', 'طلبان', '3 طلبات', '11 طلبًا', '100 طلب'])
  })

  it('writes numbers as the locale does', () => {
    expect(fill({ sum: '{count} m' }, 'es-UY', 'sum', { count: 12_345 })).to.equal('12.345 m')
    expect(fill({ sum: '{count} m' }, 'ar-EG', 'sum', { count: 12 })).to.equal('١٢ m')
    expect(fill({ sum: '{count} m' }, 'es-UY', 'sum', { count: 12 })).to.equal('12 m')
    expect(fill({ sum: '{count} m' }, 'en-u-nu-arab', 'sum', { count: 12 })).to.equal('١٢ m')
    expect(fill({ sum: '{count} m' }, 'de', 'sum', { count: 1.5 })).to.equal('1,5 m')
  })

  it('keeps words that run the other way from turning the sentence around', () => {
    expect(fill(table, 'en', 'named', { name: 'Ana' })).to.equal('Hello Ana')
    expect(fill(table, 'en', 'named', { name: 'ليلى' })).to.equal('Hello \u2068ليلى\u2069')
    expect(fill(table, 'ar', 'named', { name: 'Ana' })).to.equal('Hello \u2068Ana\u2069')
  })
  it('never runs a value as a pattern', () => {
    expect(fill(table, 'en', 'named', { name: '$& {name}' })).to.equal('Hello $& {name}')
  })

  it('can be cut around the words of a link', () => {
    expect(around('Add it, or set the pin.', 'set the pin')).to.deep.equal(['Add it, or ', '.'])
    expect(around('Nothing here', 'link')).to.deep.equal(['Nothing here', ''])
  })

  it('stays English while another language cannot be fetched, and is fetched anew later', async () => {
    let tries = 0
    const part = new Texts({ save: 'Save' } as const, () =>
      tries++ ? Promise.resolve({ texts: { save: 'Guardar' } }) : Promise.reject(new TypeError('offline')),
    )
    expect(part.load('en')).to.equal(undefined)
    await part.load('es')
    expect(part.table('es').save).to.equal('Save')
    await part.load('es')
    expect(part.table('es').save).to.equal('Guardar')
    expect(part.load('es')).to.equal(undefined)
  })
})
