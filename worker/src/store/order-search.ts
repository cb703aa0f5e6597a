import { fold } from '@waybill/contract/fold'
import { BASE62 } from '@waybill/contract/ids'
import { MAX_FOUND, type OrderQuery } from '@waybill/contract'
import { connectionsOf } from './order-conditions.ts'
import type { Statement } from './order-page.ts'
import type { Tenant } from './tenant.ts'

/** No name or address is longer. */
const LONGEST = 100
/** A trigram is the least that can be looked for in the middle of a word. */
const TRIGRAM = 3

/** What is searched for; '' for nothing. A text that ends early in a database ends here. */
export function soughtIn({ find = '' }: OrderQuery): string {
  const [readable = ''] = find.split('\0')
  const text = Array.from(readable).slice(0, LONGEST).join('').trim()
  // Marks alone fold to nothing, and looking for them must not show everything.
  return fold(text).trim() || text
}

/** The rows that hold a text, as a source to select from; CROSS JOIN lets SQLite begin there and nowhere else. */
export function matches(tenant: Tenant, query: OrderQuery): Statement {
  const { sql, values } = foundBefore(tenant, query, { before: Number.MAX_SAFE_INTEGER, limit: MAX_FOUND })
  return { sql: `(${sql}) CROSS JOIN orders ON orders.rowid = found`, values }
}

/** The numbers of the rows that hold what a query searches for, the newest first. */
export function foundBefore(tenant: Tenant, query: OrderQuery, page: { before: number; limit: number }): Statement {
  const sought = soughtIn(query)
  const index = Array.from(sought).length < TRIGRAM ? 'orders_words' : 'orders_fts'
  const terms = index === 'orders_words' ? beginningOf(sought) : anywhereIn(sought)
  const own = [[tenant.id], tenant.connectionId === null ? [] : [tenant.connectionId], connectionsOf(query)]
  const match = [...own.filter(({ length }) => length > 0).map(ofAny), terms].join(' AND ')
  return {
    sql: `SELECT rowid AS found FROM ${index} WHERE ${index} MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ${page.limit}`,
    values: [match, page.before],
  }
}

const ofAny = (ids: readonly string[]): string =>
  `(${ids.map((id) => `{tenant}: ${quoted(tenantTerm(id))}`).join(' OR ')})`

/**
 * An id as the index knows it (migration 0014): its last six characters as three ideographs. One of billions may share
 * them with another, which only costs a row that the tenant's own condition leaves out.
 */
export function tenantTerm(id: string): string {
  const numbers = Array.from(id.slice(-6), (character) => BASE62.indexOf(character) + 1)
  return String.fromCodePoint(...[0, 2, 4].map((at) => 0x4e00 + 64 * (numbers[at] ?? 0) + (numbers[at + 1] ?? 0)))
}

/** One or two characters, where a word begins; signs alone are no word and begin none. */
const beginningOf = (sought: string): string =>
  /[\p{L}\p{N}]/u.test(sought) ? `{search}: ${quoted(sought)} *` : `{search}: ${quoted(NOBODY)}`

/** A word that no search text has: they are folded, so that they hold no capital letter. */
const NOBODY = 'x'.repeat(LONGEST + 1)

/** A text anywhere; a phone number also as it is stored, without spaces and the zero of its own country. */
function anywhereIn(sought: string): string {
  const digits = /^[+(\d][\d\s()./-]+$/.test(sought) ? sought.replaceAll(/\D/g, '').replace(/^0+/, '') : ''
  const texts = [sought, ...(digits.length >= TRIGRAM && digits !== sought ? [digits] : [])]
  return `(${texts.map((text) => `{search}: ${quoted(text)}`).join(' OR ')})`
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
