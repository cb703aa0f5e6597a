import type { Language } from './common.ts'
import { ar } from './words/ar.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'
import { nl } from './words/nl.ts'
import { ptBR } from './words/pt-br.ts'

/** What a recipient's page says before any script runs. */
export interface RecipientWords {
  /** The language that these words are in. */
  readonly language: string
  readonly title: string
  readonly placed: string
  readonly inProgress: string
  readonly onTheWay: string
  readonly arrived: string
  readonly delivered: string
  readonly collected: string
  readonly failed: string
  readonly cancelled: string
  /** These stand beside a time or a range of times. */
  readonly expected: string
  /** No router has measured the way. */
  readonly estimated: string
  readonly window: string
  readonly before: string
  readonly after: string
  /** These stand before an address and an id. */
  readonly pickup: string
  readonly dropoff: string
  readonly order: string
  readonly expired: string
  readonly unknown: string
}

const WORDS: Readonly<Record<Language, RecipientWords>> = { en, es, fr, de, it, 'pt-BR': ptBR, nl, ar }

const primary = (tag: string): string => tag.slice(0, 2).toLowerCase()
const spokenAs = (tag: string): RecipientWords | undefined =>
  Object.values(WORDS).find(({ language }) => primary(language) === primary(tag) && /^..(-|_|$)/.test(tag))

/** The words of a language; those without words of their own get English. */
export const wordsOf = (language: string): RecipientWords => spokenAs(language) ?? en

/** The words for a reader with these languages, the dearest first as browsers list them in `Accept-Language`. */
export function wordsFor(acceptLanguage: string): RecipientWords {
  const tags = acceptLanguage.split(',').map((range) => range.split(';', 1)[0]?.trim() ?? '')
  return tags.map(spokenAs).find((words) => words !== undefined) ?? en
}

/** The direction in which a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (/^(ar|he|fa|ur)\b/.test(language) ? 'rtl' : 'ltr')
