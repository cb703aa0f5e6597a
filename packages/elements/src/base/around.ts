/** What a text says before and after some of its words, so that these can be a link or a button. */
export function around(text: string, words: string): [before: string, after: string] {
  const at = text.indexOf(words)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + words.length)]
}
