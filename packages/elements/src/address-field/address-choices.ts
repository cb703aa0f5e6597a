import type { Address, Suggestion } from '@waybill/contract'
import { inputText } from './address-draft.ts'

/** An address that the person has used or saved before; it comes back in `waybill-place` when picked. */
export interface Place {
  kind: 'recent' | 'saved'
  address: Address
  /** What the person calls it; else the street stands first. */
  title?: string
  /** A second line, like the contact and when. */
  detail?: string
}

/** One line of the list. */
export type Choice =
  | { kind: 'recent' | 'saved'; place: Place }
  | { kind: 'search'; suggestion: Suggestion }
  | { kind: 'pin' }

const MOST_OF_A_KIND = 4

/** Lower case without diacritics, one character for one, so that positions stay. */
export const fold = (text: string): string =>
  Array.from(text, (letter) => letter.normalize('NFD').charAt(0).toLowerCase()).join('')

/** Whether a line has every word of a text in it. */
export function saysAll(line: string, text: string): boolean {
  const words = fold(text)
    .split(/[\s,]+/)
    .filter(Boolean)
  return words.every((word) => fold(line).includes(word))
}

/** The list for a text: recent and saved places first, then suggestions, then the way out. */
export function choicesFor(
  text: string,
  places: readonly Place[],
  suggestions: readonly Suggestion[],
  canPin: boolean,
): Choice[] {
  const words = fold(text)
    .split(/[\s,]+/)
    .filter(Boolean)
  const matching = places.filter((place) => words.every((word) => fold(wordsOf(place)).includes(word)))
  const known = (['recent', 'saved'] as const).flatMap((kind) =>
    matching
      .filter((place) => place.kind === kind)
      .slice(0, MOST_OF_A_KIND)
      .map((place): Choice => ({ kind, place })),
  )
  const found = suggestions.map((suggestion): Choice => ({ kind: 'search', suggestion }))
  return [...known, ...found, ...(canPin ? [{ kind: 'pin' } as const] : [])]
}

const wordsOf = ({ title = '', detail = '', address }: Place): string =>
  [title, address.line, address.unit, address.city, detail].join(' ')

/** A text in three: before, the part that was typed, after. */
export function splitMatch(text: string, typed: string): [before: string, match: string, after: string] {
  const letters = Array.from(text)
  const wanted = fold(typed.trim())
  const at = wanted ? fold(text).indexOf(wanted) : -1
  if (at < 0) return [text, '', '']
  const end = at + Array.from(wanted).length
  return [letters.slice(0, at).join(''), letters.slice(at, end).join(''), letters.slice(end).join('')]
}

/** The precise suggestion that says exactly what was typed. */
export function exactMatch(text: string, suggestions: readonly Suggestion[]): Suggestion | undefined {
  const typed = fold(text.trim())
  return suggestions.find(
    (item) => item.precise && [item.line, inputText(item), item.label].some((say) => fold(say) === typed),
  )
}
