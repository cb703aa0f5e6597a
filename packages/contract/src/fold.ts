/** Letters that are no letter with a mark, but are typed without it all the same. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
}

/** A text as searches compare it: small letters without marks, in whatever way it was typed. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđıßæœþð]/g, (letter) => PLAIN[letter] ?? letter)

/** A text as lists sort it: folded, letters and digits alone, so that every database and browser agrees on the order. */
export const sortFold = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 100)
