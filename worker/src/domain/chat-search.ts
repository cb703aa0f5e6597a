import type { ChatMessage } from '@waybill/contract'
import { fold } from '@waybill/contract/fold'

/** The index knows three letters and more; shorter words are looked for in what it finds, or in everything. */
const TRIGRAM = 3

const wordsOf = (words: string): string[] =>
  words
    .normalize('NFC')
    .split(/[\s\0]+/)
    .filter(Boolean)

/** The words that the index can look for, as it takes them; null where none is long enough. */
export function indexTerms(words: string): string | null {
  const long = wordsOf(words).filter((word) => Array.from(fold(word)).length >= TRIGRAM)
  return long.length === 0 ? null : long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')
}

/** Whether a message contains every one of the words, in its text, its author's name or a file's name. */
export function finder(words: string): (message: ChatMessage) => boolean {
  const wanted = wordsOf(fold(words))
  return ({ text, authorName, files, state }) => {
    const said = fold([text, authorName, ...files.map(({ name }) => name)].join(' '))
    return state !== 'deleted' && wanted.every((word) => said.includes(word))
  }
}
