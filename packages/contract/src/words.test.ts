import { describe, expect, test } from 'vitest'
import { LANGUAGES } from './common.ts'
import { wordsFor, wordsOf } from './words.ts'

describe('the words of a recipient’s page', () => {
  test.each(LANGUAGES)('are spoken in %s', (language) => {
    const words = wordsOf(language)
    expect(words.language).toBe(language)
    expect(Object.keys(words)).toEqual(Object.keys(wordsOf('en')))
    const english = Object.values(wordsOf('en'))
    const left = Object.values(words).filter((text) => language !== 'en' && english.includes(text))
    expect(left).toEqual([])
  })

  test.each([
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['de-AT', 'de'],
    ['fil', 'en'],
    ['sv', 'en'],
    ['', 'en'],
  ])('for the tag "%s" are in %s', (tag, language) => expect(wordsOf(tag).language).toBe(language))

  test.each([
    ['sv-SE,sv;q=0.9,nl;q=0.8,en;q=0.7', 'nl'],
    ['pt-PT, en;q=0.5', 'pt-BR'],
    ['*', 'en'],
    ['', 'en'],
  ])('for a browser that accepts "%s" are in %s', (header, language) => {
    expect(wordsFor(header).language).toBe(language)
  })
})
