import type { Language } from './locale.ts'

/*
 * Texts of the screens. English is the source: `locales/en/<part>.ts` defines the keys, `locales/<tag>/<part>.ts` answers
 * each, and `locales/parts.ts` and `locales/<tag>/index.ts` list the parts. What is missing does not compile.
 *
 *   export const en = { found: { one: '{count} order', other: '{count} orders' }, hello: 'Hello {name}' } as const
 *   export const tableTexts = new Texts(en, translated('table'))
 */

export type Text = string | Readonly<{ one: string; other: string }>
export type TextTable = Readonly<Record<string, Text>>

/** Plural forms that each language must give (CLDR); others are welcome. */
interface PluralForms {
  en: 'one' | 'other'
  es: 'one' | 'other'
  fr: 'one' | 'other'
  de: 'one' | 'other'
  it: 'one' | 'other'
  'pt-BR': 'one' | 'other'
  nl: 'one' | 'other'
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
}
type Plural<L extends Language> = Readonly<
  Record<PluralForms[L], string> & Partial<Record<Intl.LDMLPluralRule, string>>
>

/** A table that says in language `L` all that an English table says. */
export type Translation<L extends Language, English extends TextTable> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Plural<L>
}

/** A table in whatever language, with its plural forms. */
export type AnyTable = Readonly<Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>>

export type OtherLanguage = Exclude<Language, 'en'>

/** Fetches the table of a language other than English. */
export type LoadTexts = (language: OtherLanguage) => Promise<{ readonly texts: AnyTable }>

type NamesIn<Pattern> = Pattern extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never
type Names<T> = T extends string ? NamesIn<T> : T extends { other: infer Pattern } ? NamesIn<Pattern> | 'count' : never
type Arguments<T> = [Names<T>] extends [never] ? [] : [values: Readonly<Record<Names<T>, string | number>>]

/** Says one text; a text with `{names}` asks for their values, a plural one for `count`. */
export type Translate<English extends TextTable> = <Key extends keyof English & string>(
  key: Key,
  ...values: Arguments<English[Key]>
) => string

/** One part's texts in every language; English is at hand, the others come when first wanted. */
export class Texts<English extends TextTable = TextTable> {
  readonly #tables: Partial<Record<Language, AnyTable>>
  readonly #load: LoadTexts

  constructor(english: English, load: LoadTexts) {
    this.#tables = { en: english }
    this.#load = load
  }

  /** The table of a language, or English until it is loaded. */
  table(language: Language): AnyTable {
    return this.#tables[language] ?? this.#tables.en ?? {}
  }

  /** Undefined when the language is at hand; else a promise that never fails: without network, English stays. */
  load(language: Language): Promise<void> | undefined {
    if (language === 'en' || this.#tables[language]) return undefined
    return this.#load(language).then(
      ({ texts }) => void (this.#tables[language] = texts),
      (error: unknown) => console.warn(`Waybill: no texts for "${language}"`, error),
    )
  }
}

const rules = new Map<string, Intl.PluralRules>()
function pluralOf(locale: string, count: number): Intl.LDMLPluralRule {
  let rule = rules.get(locale)
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)))
  return rule.select(count)
}

/** Fills a text's `{names}`; numbers are written in the locale, words that run the other way are isolated. */
export function fill(
  table: AnyTable,
  locale: string,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = table[key] ?? key
  const pattern = typeof text === 'string' ? text : (text[pluralOf(locale, Number(values.count))] ?? text.other ?? key)
  return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name]
    if (typeof value === 'string') return isolate(locale, value)
    // Making the first number format takes milliseconds, which few screens need to spend.
    return WRITTEN_AS_USUAL.test(`${locale} ${value}`) ? `${value}` : (value?.toLocaleString(locale) ?? hole)
  })
}

/** A small whole number in a locale that writes it as most do; an extension, `-u-nu-arab`, may say otherwise. */
const WRITTEN_AS_USUAL = /^(en|es|fr|de|it|pt|nl)[^u]* \d\d?$/

const RIGHT_TO_LEFT_LETTERS = /[\u0590-\u08ff\ufb1d-\ufefc]/
const isolate = (locale: string, value: string): string =>
  locale.startsWith('ar') || RIGHT_TO_LEFT_LETTERS.test(value) ? `\u2068${value}\u2069` : value
