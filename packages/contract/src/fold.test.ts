import { describe, expect, it } from 'vitest'
import { fold, sortFold } from './fold.ts'

describe('a folded text', () => {
  it.each([
    ['José Núñez', 'jose nunez'],
    ['Jose\u0301', 'jose'],
    ['Łoś & Çelik', 'los & celik'],
    ['STRASSE Straße', 'strasse strasse'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['ＡＢＣ', 'abc'],
    ['王伟', '王伟'],
  ])('of %s is %s', (text, folded) => expect(fold(text)).toBe(folded))

  it('is the same when it is folded again', () => {
    for (const text of ['Łoś', 'İ', 'ﷺ', 'Ærø', '각']) expect(fold(fold(text))).toBe(fold(text))
  })
})

it('a text to sort by has letters and digits alone, and is never long', () => {
  expect(sortFold('  “Zoë”—Çelik, 2 🎉 ')).toBe('zoe celik 2')
  expect(sortFold('ﷺ'.repeat(100)).length).toBe(100)
})
