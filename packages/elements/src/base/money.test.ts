import { expect } from '@open-wc/testing'
import { money } from './money.ts'

describe('money', () => {
  it('is written as people of the language write it', () => {
    expect(money('en', 'USD', 1234.5)).to.equal('$1,234.50')
    expect(money('de', 'EUR', 13.22)).to.equal('13,22\u00A0€')
  })

  it('has a third digit where a single text costs parts of a cent', () => {
    expect(money('en', 'USD', 0.0083)).to.equal('$0.008')
  })

  it('has no mark by which an isolated amount would be read from the right', () => {
    expect(money('ar', 'USD', 13.22)).to.match(/^13.22\s*US\$$/)
  })
})
