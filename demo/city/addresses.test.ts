import { expect, test } from 'vitest'
import { collectAddresses, numbersIn } from './addresses.ts'
import type { SourceFeature } from './source.ts'

test.each([
  ['1476', ['1476']],
  ['1830,1832,1834 BIS', ['1830', '1832', '1834BIS']],
  ['2026 B; 2026 a', ['2026B', '2026A']],
  ['73-76', ['73', '74', '75', '76']],
  ['107-113', ['107', '109', '111', '113']],
  ['113-107', []],
  ['2500-9000', []],
  ['S/N', []],
  ['0', []],
  ['99999', []],
])('the plate %s stands for %j', (text, plates) => {
  expect(numbersIn(text).map(({ number, suffix }) => `${number}${suffix}`)).toEqual(plates)
})

test('addresses are kept by street and number, each once, the first place wins', () => {
  const house = (street: string, number: string, longitude: number): SourceFeature => ({
    kind: 'point',
    tags: { 'addr:street': street, 'addr:housenumber': number },
    parts: [[[longitude, -34.9]]],
  })
  const book = collectAddresses([
    house('Minas', '12', -56.1),
    house('Colón', '9,7', -56.2),
    house('Minas', '12', -56.3),
  ])
  expect(book.streets).toEqual([
    ['Colón', 'Montevideo'],
    ['Minas', 'Montevideo'],
  ])
  expect([...book.columns.first]).toEqual([0, 2, 3])
  expect([...book.columns.numbers]).toEqual([7, 9, 12])
  expect(book.columns.longitudes[2]).toBe(-561_000_000)
})
