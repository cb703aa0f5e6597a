/** One thing that can be found: a page, or a section of one. */
export interface Entry {
  readonly title: string
  /** The page of a section; the group of a page. */
  readonly within: string
  readonly address: string
  readonly words: string
}

const fold = (text: string): string => text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')

/** The entries that have every word that was typed, those that have them in their title first. */
export function find(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const scored = entries.map((entry) => ({ entry, score: scoreOf(entry, words) })).filter(({ score }) => score > 0)
  return scored
    .toSorted((one, other) => other.score - one.score)
    .slice(0, 12)
    .map(({ entry }) => entry)
}

function scoreOf({ title, within, words }: Entry, wanted: readonly string[]): number {
  const places = [
    { text: fold(title), worth: 12 },
    { text: fold(within), worth: 3 },
    { text: fold(words), worth: 1 },
  ]
  const scores = wanted.map((word) =>
    Math.max(...places.map(({ text, worth }) => (text.includes(word) ? worth + (text.startsWith(word) ? 2 : 0) : 0))),
  )
  return scores.includes(0) ? 0 : scores.reduce((one, other) => one + other)
}
