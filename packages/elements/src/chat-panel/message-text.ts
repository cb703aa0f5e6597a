import { html, type TemplateResult } from 'lit'

/** A piece of a message: words, or an address that may be followed. */
export type Piece = string | { readonly href: string; readonly text: string }

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/giu
/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?…)\]}»”’]+$/u

/** Splits a text at its web addresses; only http and https are ever links. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(ADDRESS)) {
    const words = trimmed(match[0])
    const href = hrefOf(words)
    if (!href) continue
    pieces.push(text.slice(end, match.index), { href, text: words })
    end = match.index + words.length
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== '')
}

/** Closing brackets belong to an address that has opened them. */
function trimmed(address: string): string {
  const rest = address.replace(TRAILING, '')
  const opens = (rest.match(/\(/g) ?? []).length > (rest.match(/\)/g) ?? []).length
  return opens && address[rest.length] === ')' ? `${rest})` : rest
}

function hrefOf(words: string): string | undefined {
  const url = URL.canParse(words) ? new URL(words) : undefined
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined
}

const ORDER_ID = /(?<![\w/-])[0-9a-f]{8}(?![\w/-])/g
/** More than so many cards bury what was said. */
const MOST_ORDERS = 3

/** Short ids of orders that a text names, each once; whether there is such an order is another question. */
export const orderIdsOf = (text: string): string[] => [...new Set(text.match(ORDER_ID))].slice(0, MOST_ORDERS)

/** A message's words as people wrote them, in the direction that they run. */
export function messageText(text: string): TemplateResult {
  const words = piecesOf(text).map((piece) => (typeof piece === 'string' ? piece : link(piece)))
  // On one line: within it, spaces and line breaks show.
  return html`<p class="text" dir="auto">${words}</p>`
}

// Referrer and opener stay with us: the other page learns neither which order is talked about nor gets a handle.
const link = ({ href, text }: { href: string; text: string }): TemplateResult =>
  html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow">${text}</a>`
