/** The characters of a plain text (3GPP TS 23.038), one unit each. */
const GSM_7 = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Characters that a plain text can hold too, for two units each. */
const GSM_7_EXTENSION = new Set('\f^{}\\[~]|€')

/** Units of a text that stands alone, and of each part where several are joined (the rest names the parts). */
const CAPACITY = { 'GSM-7': { alone: 160, joined: 153 }, 'UCS-2': { alone: 70, joined: 67 } } as const
export type SmsEncoding = keyof typeof CAPACITY

export interface Segments {
  encoding: SmsEncoding
  /** How many parts are sent and paid for; 0 for no text at all. */
  segments: number
  /** What the text takes, counted as the network does. */
  units: number
  /** Units that fit into each of this text's parts. */
  perSegment: number
  /** The characters that no plain text can hold, each once: they cost the longer parts. */
  forcedBy: string[]
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What a reader takes for one character; a line break of two characters is two. */
const charactersOf = (text: string): string[] =>
  Array.from(clusters.segment(text), ({ segment }) => (segment === '\r\n' ? [...segment] : [segment])).flat()

/** Counts what a text costs to send. */
export function countSegments(text: string): Segments {
  const characters = charactersOf(text)
  const forcedBy = [...new Set(characters.filter((one) => !GSM_7.has(one) && !GSM_7_EXTENSION.has(one)))]
  const encoding = forcedBy.length > 0 ? 'UCS-2' : 'GSM-7'
  const sizes = characters.map((one) => (encoding === 'UCS-2' || GSM_7.has(one) ? one.length : 2))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const { alone, joined } = CAPACITY[encoding]
  if (units <= alone) return { encoding, segments: units > 0 ? 1 : 0, units, perSegment: alone, forcedBy }
  return { encoding, segments: countParts(sizes, joined), units, perSegment: joined, forcedBy }
}

/** A character is never cut: where it does not fit it moves to the next part as a whole. */
function countParts(sizes: readonly number[], capacity: number): number {
  let parts = 1
  let room = capacity
  for (const size of sizes) {
    if (size > room) {
      parts += 1
      room = capacity
    }
    room -= size
  }
  return parts
}

/** Characters that stand for others which a plain text can hold. */
const PLAIN: Readonly<Record<string, string>> = {
  ...each('“”„‟«»', '"'),
  ...each('‘’‚‛`´‹›', "'"),
  ...each('‐‑‒–—―−', '-'),
  ...each('•·', '-'),
  ...each('\u00a0\u202f\u2009\t', ' '),
  '…': '...',
  '×': 'x',
  ª: 'a',
  º: 'o',
  '™': 'TM',
  '®': '(R)',
  '©': '(C)',
}

function each(characters: string, plain: string): Record<string, string> {
  return Object.fromEntries([...characters].map((character) => [character, plain]))
}

/** The same words in characters that a plain text can hold, as far as there are such; accents and pictures go. */
export function toPlain(text: string): string {
  return charactersOf(text).map(plainOf).join('').replaceAll(/ {2,}/g, ' ')
}

function plainOf(character: string): string {
  if (isPlain(character)) return character
  const known = PLAIN[character]
  if (known !== undefined) return known
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character)) return ''
  const bare = character.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return isPlain(bare) ? bare : character
}

const isPlain = (character: string): boolean => GSM_7.has(character) || GSM_7_EXTENSION.has(character)
