import type { Address, Suggestion } from '@waybill/contract'
import { expect } from '@open-wc/testing'
import { choicesFor, exactMatch, splitMatch, type Place } from './address-choices.ts'
import { parsePoint } from './address-draft.ts'

const point = { latitude: -34.9137, longitude: -56.1494 }
const address = (line: string, city = 'Montevideo'): Address => ({
  line,
  city,
  unit: '',
  postcode: '',
  country: 'UY',
  point,
})
const place = (kind: Place['kind'], line: string, title = ''): Place => ({ kind, title, address: address(line) })
const suggestion = (line: string, precise = true): Suggestion => ({
  ...address(line),
  label: `${line}, Montevideo, Uruguay`,
  precise,
})

describe('the choices of an address', () => {
  const places = [
    place('saved', 'Ellauri 350', 'Showroom'),
    place('recent', 'Ellauri 868'),
    place('recent', 'Colón 1476'),
  ]

  it('are recent, saved, found, and the way out, in this order', () => {
    const kinds = choicesFor('ellauri', places, [suggestion('Ellauri 861')], true).map(({ kind }) => kind)
    expect(kinds).to.deep.equal(['recent', 'saved', 'search', 'pin'])
  })

  it('are found by any words, whatever their accents', () => {
    expect(choicesFor('COLON 1476', places, [], false)).to.have.length(1)
    expect(choicesFor('montevideo showroom', places, [], false)).to.have.length(1)
    expect(choicesFor('showroom colon', places, [], false)).to.have.length(0)
  })

  it('show which letters were typed', () => {
    expect(splitMatch('Colón 1476', 'colon 1')).to.deep.equal(['', 'Colón 1', '476'])
    expect(splitMatch('Av. Ellauri 8', 'ellauri')).to.deep.equal(['Av. ', 'Ellauri', ' 8'])
    expect(splitMatch('Canelones', 'ellauri')).to.deep.equal(['Canelones', '', ''])
  })
  it('know the one that was typed in full', () => {
    const found = [suggestion('Ellauri', false), suggestion('Ellauri 868')]
    expect(exactMatch('ellauri 868, montevideo', found)?.line).to.equal('Ellauri 868')
    expect(exactMatch('ellauri', found)).to.equal(undefined)
    expect(exactMatch('ellauri 86', found)).to.equal(undefined)
  })

  it('take coordinates as maps copy them, and nothing else', () => {
    for (const text of ['-34.9137, -56.1494', '-34.9137 -56.1494', '(-34.9137; -56.1494)', ' -34.9137°,-56.1494° '])
      expect(parsePoint(text), text).to.deep.equal(point)
    for (const text of ['', '91, 0', '0, 181', '-34.9', 'north, south', '1,2,3'])
      expect(parsePoint(text), text).to.equal(undefined)
  })
})
