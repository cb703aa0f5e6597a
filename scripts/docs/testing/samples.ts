import { Marked, type Tokens } from 'marked'
import { readSite } from '../site.ts'

/** A piece of code as a page shows it. */
export interface Sample {
  readonly page: string
  readonly language: string
  readonly text: string
}

/** Every code block of every page. */
export function readSamples(): readonly Sample[] {
  return readSite().flatMap(({ path, markdown }) =>
    codeIn(markdown).map(({ lang = '', text }) => ({ page: path, language: lang, text })),
  )
}

function codeIn(markdown: string): readonly Tokens.Code[] {
  const found: Tokens.Code[] = []
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === 'code') found.push(toCode(token))
    },
  })
  marked.parse(markdown, { async: false })
  return found
}

// The lexer says what it is by its type, just checked.
const toCode = (token: unknown): Tokens.Code => token as Tokens.Code
