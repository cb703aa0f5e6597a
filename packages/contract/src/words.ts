import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'

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

const WORDS: Readonly<Record<string, RecipientWords>> = { en, es, ar }

/** The words of a language; those without words of their own get English. */
export const wordsOf = (language: string): RecipientWords => WORDS[language] ?? WORDS[language.slice(0, 2)] ?? en

/** The direction in which a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (/^(ar|he|fa|ur)\b/.test(language) ? 'rtl' : 'ltr')
