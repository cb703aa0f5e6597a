/** Words people shorten in addresses, as the full word that street names carry. */
const SHORT_WORDS: Readonly<Record<string, string>> = {
  av: 'avenida',
  avda: 'avenida',
  br: 'bulevar',
  bv: 'bulevar',
  bvar: 'bulevar',
  boulevard: 'bulevar',
  cnel: 'coronel',
  cno: 'camino',
  dr: 'doctor',
  gral: 'general',
  ing: 'ingeniero',
  pje: 'pasaje',
  pte: 'presidente',
  rbla: 'rambla',
}

/** The words of a text without case, accents and punctuation, shortened words written out. */
export function foldWords(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => SHORT_WORDS[word] ?? word)
}
