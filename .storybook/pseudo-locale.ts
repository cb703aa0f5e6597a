import { Texts, type AnyTable } from '../packages/elements/src/base/texts.ts'

/** A made-up language: English with accents, four tenths longer, each text in brackets. What lacks them is no text of ours. */
export const PSEUDO_LOCALE = 'en-XA'

const plain = 'AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz'
const accented = 'ÅåÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž'
const letters = new Map(Array.from(plain, (letter, index) => [letter, accented.charAt(index)]))
const filler = 'long longer longest '

/** A text as the made-up language says it; names in braces stay. */
export function pseudoText(text: string): string {
  const length = text.replace(/\{\w+\}/g, '').length
  const said = text.replace(/\{\w+\}|\w/g, (part) => letters.get(part) ?? part)
  return `[${said} ${filler.repeat(10).slice(0, Math.ceil(length * 0.4))}]`.replace(/ \]$/, ']')
}

const tables = new WeakMap<AnyTable, AnyTable>()

function pseudoTable(table: AnyTable): AnyTable {
  const known = tables.get(table)
  if (known) return known
  const entries = Object.entries(table).map(([key, text]) => [
    key,
    typeof text === 'string'
      ? pseudoText(text)
      : Object.fromEntries(Object.entries(text).map(([form, said]) => [form, pseudoText(said)])),
  ])
  const made: AnyTable = Object.fromEntries(entries)
  tables.set(table, made)
  return made
}

/** Teaches all texts the made-up language, for pages that are in it. */
export function teachPseudoLocale(): void {
  // oxlint-disable-next-line typescript/unbound-method -- called on each table below
  const tableOf = Texts.prototype.table
  Texts.prototype.table = function (language) {
    const table = tableOf.call(this, language)
    return document.documentElement.lang === PSEUDO_LOCALE ? pseudoTable(table) : table
  }
}
