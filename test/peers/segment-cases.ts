import { Chance, pieces } from './chance.ts'

const PLAIN = pieces('abcdefghijklmnopqrstuvwxyz ABCXYZ0123456789.,!?:/-')
const WESTERN = pieces('@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉäöñüà§¿¡\n\r')
const DOUBLE = pieces('^{}[]~|\\€')
const FOREIGN = pieces('çáíóúãêâôëïî’“”–—…`´\tабвгдابتثجح中文字符')
const PICTURES = ['👍', '🚚', '😀', '👨‍👩‍👧‍👦', '🇺🇾', '👍🏽', '❤️', 'é'] as const
const MIXTURES = [
  [...PLAIN],
  [...PLAIN, ...WESTERN],
  [...PLAIN, ...PLAIN, ...DOUBLE],
  [...PLAIN, ...WESTERN, ...DOUBLE, ...FOREIGN],
  [...FOREIGN],
  [...PLAIN, ...FOREIGN, ...PICTURES],
  [...PICTURES],
] as const

/** Texts of every length and alphabet; the same ones in every run. */
export function segmentCases(count: number): string[] {
  const chance = new Chance(20_261_122)
  return Array.from({ length: count }, () => {
    const [first = ' ', ...rest] = chance.pick([MIXTURES[0], ...MIXTURES.slice(1)])
    return chance.text([first, ...rest], 1 + chance.below(chance.next() < 0.5 ? 180 : 700))
  })
}
