import { expect, test } from 'vitest'
import { jsonOf, settled } from './settled.ts'

test('the JSON of an answer is that of its value, whatever it is', () => {
  for (const value of [{ name: 'Almacén' }, [], null, 'text', 4]) expect(jsonOf(value)).toBe(JSON.stringify(value))
})

test('a settled value is written once, another with the same content for itself', () => {
  let written = 0
  const value = { toJSON: () => `written ${++written}` }
  expect([jsonOf(settled(value)), jsonOf(value)]).toEqual(['"written 1"', '"written 1"'])
  expect(jsonOf({ ...value })).toBe('"written 2"')
})
