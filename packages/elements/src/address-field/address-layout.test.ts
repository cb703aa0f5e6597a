import { describe, expect, it } from 'vitest'
import { layoutOf, townLine } from './address-layout.ts'

const before = ['DE', 'FR', 'IT', 'ES', 'BR', 'NL', 'UY', '']
const behind = ['US', 'GB', 'CA', 'AU']

describe('the layout of an address', () => {
  it.each(before)('has the postcode before the town in %s', (country) => {
    expect(layoutOf(country)).toEqual(['postcode', 'city'])
  })

  it.each(behind)('has the postcode behind the town in %s', (country) => {
    expect(layoutOf(country)).toEqual(['city', 'postcode'])
  })

  it('is one line, whatever is missing', () => {
    expect(townLine({ city: 'Paris', postcode: '75001', country: 'FR' })).toBe('75001 Paris')
    expect(townLine({ city: 'London', postcode: 'SW1A 1AA', country: 'GB' })).toBe('London SW1A 1AA')
    expect(townLine({ city: 'London', postcode: '', country: 'GB' })).toBe('London')
    expect(townLine({ city: '', postcode: '', country: 'GB' })).toBe('')
  })
})
