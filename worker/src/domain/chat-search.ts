import type { ChatMessage } from '@waybill/contract'

/** Whether a message contains every one of the words, in its text, its author's name or a file's name. */
export function finder(words: string): (message: ChatMessage) => boolean {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  return ({ text, authorName, files }) => {
    const said = fold([text, authorName, ...files.map(({ name }) => name)].join(' '))
    return wanted.every((word) => said.includes(word))
  }
}

/** Without case and accents. */
const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
