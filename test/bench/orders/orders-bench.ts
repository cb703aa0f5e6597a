import type { Row } from '../report.ts'
import { cases } from './cases.ts'
import { saveThrice, type Saved } from './saves.ts'
import { CLIENT, COURIER } from './seed.ts'
import { openShard, type Database } from './shard.ts'

const SMALL = 10_000
const ROUNDS = 31

interface PageStatement {
  readonly sql: string
  readonly values: readonly (string | number)[]
}
interface Store {
  pageStatement(tenant: object, query: object): PageStatement
}

/** One question to both shards in turn, so that whatever else the machine does meets both. */
async function ask(small: Database, large: Database, { sql, values }: PageStatement) {
  const taken: Record<'small' | 'large', number[]> = { small: [], large: [] }
  const read = { small: 0, large: 0, found: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, db] of [
      ['small', small],
      ['large', large],
    ] as const) {
      const started = performance.now()
      const { meta, results } = await db
        .prepare(sql)
        .bind(...values)
        .all<object>()
      taken[name].push(performance.now() - started)
      read[name] = meta.rows_read
      if (name === 'large') read.found = results.length
    }
  }
  return { small: median(taken.small), large: median(taken.large), read }
}

/** Saves on both shards in turn: what each reads and writes, of which there is no more in the large one. */
async function askSaves(small: Database, large: Database): Promise<Row[]> {
  const all: Record<'small' | 'large', Awaited<ReturnType<typeof saveThrice>>[]> = { small: [], large: [] }
  for (let round = 0; round < ROUNDS; round++) {
    all.small.push(await saveThrice(small))
    all.large.push(await saveThrice(large))
  }
  const middle = (size: keyof typeof all, kind: SaveKind, what: keyof Saved) =>
    median(all[size].map((saved) => saved[kind][what]))
  return SAVES.map((kind) => ({
    ...toLine(`save: ${kind}`, {
      small: middle('small', kind, 'taken'),
      large: middle('large', kind, 'taken'),
      read: { small: middle('small', kind, 'read'), large: middle('large', kind, 'read'), found: 1 },
    }),
    'rows written': `${middle('small', kind, 'written')} / ${middle('large', kind, 'written')}`,
  }))
}

const SAVES = ['place', 'edit', 'cancel'] as const
type SaveKind = (typeof SAVES)[number]

/** Each filter, sort, search and save on a shard of 10,000 and one of a million orders: rows and time of a page of fifty. */
export async function benchOrders(count = '1000000'): Promise<readonly Row[]> {
  const store = await loadStore()
  const [small, large] = [await openShard(SMALL), await openShard(Number(count))]
  try {
    const hop = await ask(small.db, large.db, { sql: 'SELECT 1', values: [] })
    const rows: Row[] = [toLine('bare hop (SELECT 1)', hop)]
    for (const [viewer, tenant] of Object.entries(TENANTS)) {
      for (const [name, query] of Object.entries(cases)) {
        const statement = store.pageStatement(tenant, { sort: 'updatedAt', direction: 'desc', limit: 50, ...query })
        rows.push(toLine(`${viewer}: ${name}`, await ask(small.db, large.db, statement)))
      }
    }
    return [...rows, ...(await askSaves(small.db, large.db))]
  } finally {
    await small.close()
    await large.close()
  }
}

const TENANTS = {
  courier: { column: 'courier_id', id: COURIER, connectionId: null, courierIds: [COURIER], withheld: [] },
  client: { column: 'client_id', id: CLIENT, connectionId: null, courierIds: [COURIER], withheld: [] },
} as const

const toLine = (what: string, { small, large, read }: Awaited<ReturnType<typeof ask>>): Row => ({
  what,
  found: `${read.found}`,
  'rows read, 10k': `${read.small}`,
  'rows read, large': `${read.large}`,
  'p50 ms, 10k': small.toFixed(2),
  'p50 ms, large': large.toFixed(2),
  ratio: (large / small).toFixed(2),
  'rows written': '',
})

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

// By address, not by name: the store is checked with the worker's types, which clash with those of a browser here.
export const loadStore = (): Promise<Store> =>
  import(new URL('../../../worker/src/store/order-page.ts', import.meta.url).href)
