import { globSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../packages/elements/src/locales')
const parts = globSync('en/*.ts', { cwd: root }).map((path) => basename(path))
const others = globSync('*/', { cwd: root }).filter((language) => language !== 'en')

type Table = Record<string, string | Record<string, string>>

/** A part of the locales is a module with its table under a fixed name; the compiler has checked its keys. */
async function tableOf(language: string, part: string, name: 'en' | 'texts'): Promise<Table> {
  const module = (await import(join(root, language, part))) as Record<typeof name, Table>
  return module[name]
}

const holes = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).toSorted()
const forms = (text: string | Record<string, string>): string[] =>
  typeof text === 'string' ? [text] : Object.values(text)

describe('the texts of the screens', () => {
  test('are found', () => {
    expect(parts.length).toBeGreaterThan(2)
    expect(others).toContain('ar')
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
          for (const form of forms(translated[key] ?? '')) {
            expect(allowed, `${key}: ${form}`).toEqual(expect.arrayContaining(holes(form)))
            expect(holes(form), `${key}: ${form}`).toEqual(expect.arrayContaining(wanted))
          }
        }
      })

      test('is translated', async () => {
        const english = await tableOf('en', part, 'en')
        const translated = await tableOf(language, part, 'texts')
        const words = Object.entries(english).filter(([, text]) =>
          forms(text).some((form) => /\p{L}{5}/u.test(form.replace(/\{\w+\}/g, ''))),
        )
        const same = words
          .filter(([key, text]) => JSON.stringify(translated[key]) === JSON.stringify(text))
          .map(([key]) => key)
        expect(same).toEqual([])
      })
    },
  )
})
