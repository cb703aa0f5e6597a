import { foldWords } from './fold.ts'

/** One way to read what was typed: words of a street, and maybe a house number with what follows it. */
export interface Reading {
  readonly words: readonly string[]
  readonly number?: number
  readonly suffix: string
}

/**
 * All ways to read a typed address. Street names hold numbers too (18 de Julio), so each number may be the house's
 * or the street's; what follows a comma (a flat, the city) is not part of either.
 */
export function readingsOf(text: string): Reading[] {
  const [line = ''] = text.split(',').filter((part) => part.trim())
  const words = foldWords(line)
  const street: Reading = { words, suffix: '' }
  const houses = words.flatMap((word, index): Reading[] => {
    const [, digits, letters = ''] = /^(\d{1,5})([a-z]?)$/.exec(word) ?? []
    const follower = words[index + 1] ?? ''
    const suffix = letters || (index > 0 && /^(bis|[a-z])$/.test(follower) ? follower : '')
    const rest = words.toSpliced(index, suffix && !letters ? 2 : 1)
    return digits && rest.length > 0 ? [{ words: rest, number: Number(digits), suffix: suffix.toUpperCase() }] : []
  })
  return words.length > 0 ? [street, ...houses] : []
}
