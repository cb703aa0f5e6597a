import { globSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../packages/contract/src/common.ts'
import { wordsOf } from '../packages/contract/src/words.ts'
import { wordsFor } from '../worker/src/providers/mail/words.ts'
import { pluralForms } from './locales/plural-forms.ts'
import { sameWords } from './locales/same-words.ts'
import { faultsOf } from './locales/typography.ts'

const root = resolve(import.meta.dirname, '../packages/elements/src/locales')
const parts = globSync('en/*.ts', { cwd: root }).map((path) => basename(path))
const others = LANGUAGES.filter((language) => language !== 'en')

type Table = Record<string, string | Record<string, string>>

/** A part of the locales is a module with its table under a fixed name; the compiler has checked its keys. */
async function tableOf(language: string, part: string, name: 'en' | 'texts'): Promise<Table> {
  const module = (await import(join(root, language, part))) as Record<typeof name, Table>
  return module[name]
}

const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).toSorted()
const forms = (text: string | Record<string, string> = ''): string[] =>
  typeof text === 'string' ? [text] : Object.values(text)
const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''))

describe('the texts of the screens', () => {
  test('are found in every language of the contract', () => {
    expect(parts.length).toBeGreaterThan(40)
    expect(globSync('*/', { cwd: root }).toSorted()).toEqual([...LANGUAGES].toSorted())
    for (const language of LANGUAGES)
      expect(globSync(`${language}/*.ts`, { cwd: root }).map((path) => basename(path))).toEqual(
        expect.arrayContaining(parts),
      )
  })

  describe.each(others.flatMap((language) => parts.map((part) => [language, part] as const)))(
    '%s/%s',
    (language, part) => {
      test('answers every key and asks for no other values', async () => {
        const english = await tableOf('en', part, 'en')
        const translated = await tableOf(language, part, 'texts')
        expect(Object.keys(translated).toSorted()).toEqual(Object.keys(english).toSorted())
        for (const [key, text] of Object.entries(english)) {
          const allowed = holes(forms(text).at(-1) ?? '')
          const wanted = allowed.filter((hole) => hole !== '{count}')
          for (const form of forms(translated[key])) {
            expect(allowed, `${key}: ${form}`).toEqual(expect.arrayContaining(holes(form)))
            expect(holes(form), `${key}: ${form}`).toEqual(expect.arrayContaining(wanted))
          }
        }
      })

      test('is translated', async () => {
        const english = await tableOf('en', part, 'en')
        const translated = await tableOf(language, part, 'texts')
        const left = Object.entries(english).flatMap(([key, text]) =>
          forms(translated[key]).filter((form) => hasWords(form) && forms(text).includes(form)),
        )
        expect(left.filter((text) => !sameWords[language]?.includes(text))).toEqual([])
      })

      test('has each plural form of its language', async () => {
        const tables = Object.values(await tableOf(language, part, 'texts')).filter((text) => typeof text !== 'string')
        const { all } = pluralForms(language)
        for (const table of tables)
          expect(Object.keys(table), JSON.stringify(table)).toEqual(expect.arrayContaining([...all]))
      })

      test('says the number where a form stands for several', async () => {
        const english = await tableOf('en', part, 'en')
        const translated = await tableOf(language, part, 'texts')
        const silent = Object.entries(translated).filter(
          ([key, text]) =>
            typeof text !== 'string' &&
            holes(forms(english[key]).at(-1) ?? '').includes('{count}') &&
            pluralForms(language).several.some((form) => !text[form]?.includes('{count}')),
        )
        expect(silent.map(([key]) => key)).toEqual([])
      })

      test('is written as its language is printed', async () => {
        const texts = Object.values(await tableOf(language, part, 'texts')).flatMap(forms)
        expect(texts.flatMap((text) => faultsOf(language, text))).toEqual([])
      })
    },
  )
})

describe.each(others)('what is written before any screen opens, in %s', (language) => {
  const tables: readonly (readonly [where: string, words: readonly string[], english: readonly string[]])[] = [
    ['recipients’ pages', Object.values(wordsOf(language)), Object.values(wordsOf('en'))],
    ['mails', Object.values(wordsFor(language).words), Object.values(wordsFor('en').words)],
  ]

  test.each(tables)('is translated in %s', (_, words, english) => {
    expect(words.filter((text) => english.includes(text))).toEqual([])
  })

  test.each(tables)('is written as its language is printed in %s', (_, words) => {
    expect(words.flatMap((text) => faultsOf(language, text))).toEqual([])
  })
})
