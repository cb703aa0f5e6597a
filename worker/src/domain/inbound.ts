import { INBOUND_WORDS, type InboundWords } from './inbound-words.ts'

/** What somebody wants who answers a text. */
export type InboundKind = 'opt_out' | 'opt_in' | 'help' | 'reply'

/** How an answer was read; `word` decided it. */
export interface Reading {
  readonly kind: InboundKind
  readonly word: string
}

/** Case, accents and punctuation make no difference, nor does the apostrophe in "don't". */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’`]/g, '')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const tables = Object.values(INBOUND_WORDS)
const allOf = (part: Exclude<keyof InboundWords, 'asks'>): ReadonlySet<string> =>
  new Set(tables.flatMap((table) => wordsOf(table[part])))

const STOP = allOf('stop')
const START = allOf('start')
const HELP = allOf('help')
const ENDS = allOf('ends')
const POLITE = allOf('polite')
const TEXTS = allOf('texts')
const BETWEEN = allOf('between')
const ASKS = [...[...ENDS].map((word) => [word]), ...tables.flatMap(({ asks }) => asks.map(wordsOf))]

/** Reads an answer. START from somebody who has not opted out is an ordinary reply, so it depends on that, too. */
export function readInbound(text: string, isOptedOut: boolean): Reading {
  const words = wordsOf(text)
  const whole = words.join('')
  if (STOP.has(whole)) return { kind: 'opt_out', word: whole }
  if (isOptedOut && START.has(whole)) return { kind: 'opt_in', word: whole }
  if (HELP.has(whole)) return { kind: 'help', word: whole }
  const end = wishToEnd(words)
  return end ? { kind: 'opt_out', word: end } : { kind: 'reply', word: '' }
}

/** The word that ends texts in a sentence which asks for nothing else. */
function wishToEnd(words: readonly string[]): string | null {
  const isOnly = (...sets: readonly ReadonlySet<string>[]) => words.every((word) => sets.some((set) => set.has(word)))
  if (isOnly(ENDS, POLITE)) return words.find((word) => ENDS.has(word)) ?? null
  if (!words.some((word) => TEXTS.has(word))) return null
  const ask = ASKS.find((ask) => ask.every((word) => words.includes(word)))
  return ask && isOnly(new Set(ask), ENDS, POLITE, TEXTS, BETWEEN) ? ask.join(' ') : null
}
