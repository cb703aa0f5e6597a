import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { openColumns, packColumns } from './column-file.ts'

const LAYOUT = { small: 'u8', middle: 'u16', signed: 'i32' } as const

test('columns of any length come back with the facts beside them', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint16Array(), fc.int32Array(), fc.string(), (small, middle, signed, name) => {
      const file = packColumns(LAYOUT, { small, middle, signed }, { name })
      const { columns, facts } = openColumns(LAYOUT, file.slice().buffer)
      expect([...columns.small]).toEqual([...small])
      expect([...columns.middle]).toEqual([...middle])
      expect([...columns.signed]).toEqual([...signed])
      expect(facts).toEqual({ name })
    }),
  )
})

test('a foreign or cut off file is refused', () => {
  const columns = { small: new Uint8Array(9), middle: new Uint16Array(9), signed: new Int32Array(9) }
  const file = packColumns(LAYOUT, columns, {})
  expect(() => openColumns(LAYOUT, new ArrayBuffer(64))).toThrow('Not a column file')
  expect(() => openColumns(LAYOUT, new ArrayBuffer(2))).toThrow('Not a column file')
  expect(() => openColumns(LAYOUT, file.slice(0, -8).buffer)).toThrow(RangeError)
})
