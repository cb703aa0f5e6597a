import type { D1Database } from '@cloudflare/workers-types'
import { ApiError, type OptOut, type OptOutPage, type OptOutQuery } from '@waybill/contract'
import type { Env } from '../env.ts'
import { shardsOf } from './shards.ts'
import type { Tenant } from './tenant.ts'

const PAGE = 50

interface OptOutRow extends Omit<OptOut, 'phone' | 'courierName' | 'history'> {
  recipient: string
  courierId: string
  history: string
}

type Place = readonly [at: string, recipient: string]

/**
 * Who has ended the texts of a tenant's couriers, the newest first. A client sees only those whom it has texted itself;
 * the rows are the same on every database of a courier, but only one may hold the client's texts.
 */
export async function listOptOuts(
  env: Env,
  tenant: Tenant,
  query: OptOutQuery,
): Promise<{ rows: OptOutRow[]; next: string | null }> {
  const place = query.after === undefined ? null : toPlace(query.after)
  const databases = await shardsOf(env, tenant.courierIds)
  const pages = await Promise.all(databases.map((db) => pageIn(db, tenant, query.find ?? '', place)))
  const known = new Map(pages.flat().map((row) => [`${row.courierId} ${row.recipient}`, row]))
  const rows = [...known.values()].toSorted((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1))
  const last = rows[PAGE - 1]
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE && last ? toCursor([last.at, last.recipient]) : null }
}

const keyOf = ({ at, recipient }: OptOutRow): string => `${at} ${recipient}`

/** The same rows for the caller, who knows its couriers by name. */
export const toPage = (
  { rows, next }: Awaited<ReturnType<typeof listOptOuts>>,
  nameOf: (courierId: string) => string,
): OptOutPage => ({
  items: rows.map(({ recipient: phone, courierId, history, ...row }) => ({
    ...row,
    phone,
    courierName: nameOf(courierId),
    history: asHistory(JSON.parse(history)),
  })),
  next,
})
// The statement below has just built it.
const asHistory = (value: unknown) => value as OptOut['history']

async function pageIn(db: D1Database, tenant: Tenant, find: string, place: Place | null): Promise<OptOutRow[]> {
  const conditions = [
    { sql: 'o.courier_id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(tenant.courierIds)] },
    ...(find === '' ? [] : [findCondition(find)]),
    ...(place === null ? [] : [{ sql: '(o.at, o.recipient) < (?, ?)', values: [...place] }]),
    ...(tenant.column === 'client_id' ? [textedBy(tenant.id)] : []),
  ]
  const { results } = await db
    .prepare(
      `SELECT o.courier_id AS courierId, o.recipient, o.name, o.word, o.source, o.at, o.ended_at AS endedAt,
         (SELECT json_group_array(json_object('kind', kind, 'source', source, 'word', word, 'said', said,
            'actorName', actor_name, 'at', at)) FROM (SELECT * FROM opt_out_ledger l WHERE l.courier_id = o.courier_id
            AND l.recipient = o.recipient ORDER BY l.at DESC LIMIT 20)) AS history
       FROM opt_outs o WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
       ORDER BY o.at DESC, o.recipient DESC LIMIT ?`,
    )
    .bind(...conditions.flatMap(({ values }) => values), PAGE + 1)
    .all<OptOutRow>()
  return results
}

/** Spaces in a number and case in a name make no difference. */
const findCondition = (find: string) => ({
  sql: '(instr(o.recipient, ?) > 0 OR instr(lower(o.name), lower(?)) > 0)',
  values: [find.replaceAll(/[\s().-]/g, '') || find, find],
})

const textedBy = (clientId: string) => ({
  sql: 'EXISTS (SELECT 1 FROM notifications n WHERE n.recipient = o.recipient AND n.client_id = ? AND n.courier_id = o.courier_id)',
  values: [clientId],
})

// The place names a phone number, which must not be read in addresses.
const toCursor = (place: Place): string => btoa(JSON.stringify(place)).replaceAll('+', '-').replaceAll('/', '_')

function toPlace(cursor: string): Place {
  try {
    const value: unknown = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
    if (Array.isArray(value) && value.length === 2) return [String(value[0]), String(value[1])]
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof DOMException)) throw error
  }
  const fields = [{ path: 'after', code: 'invalid_format' as const, message: 'Use the cursor of the page before' }]
  throw new ApiError('invalid_request', 'This is no cursor of this list', { fields })
}
