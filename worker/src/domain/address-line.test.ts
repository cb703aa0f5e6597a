import { expect, it } from 'vitest'
import { toAddressLine } from './address-line.ts'

it('writes street and number in the order of the country', () => {
  expect(toAddressLine('UY', 'Colón', '1476')).toBe('Colón 1476')
  expect(toAddressLine('GB', 'High Street', '2')).toBe('2 High Street')
  expect(toAddressLine('FR', 'rue de Rivoli', '10 bis')).toBe('10 bis rue de Rivoli')
  expect(toAddressLine('UY', 'Colón', '')).toBe('Colón')
})
