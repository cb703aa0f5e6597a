import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'

/** A database that writes its statements down, for `wrangler d1 execute --remote`. */
export class WrittenDatabase {
  readonly #lines: string[] = []

  /** What to hand to code that wants a database. */
  get database(): D1Database {
    return asDatabase({
      prepare: (sql: string) => ({ bind: (...values: unknown[]) => ({ sql, values }) }),
      batch: async (statements: readonly Written[]) => {
        this.#lines.push(...statements.map(toText))
        return statements.map(() => ({ results: [] }))
      },
    })
  }

  get sql(): string {
    return this.#lines.join('\n')
  }
}

interface Written {
  readonly sql: string
  readonly values: readonly unknown[]
}

function toText({ sql, values }: Written): string {
  const rest = [...values]
  return `${sql.replace(/\s+/g, ' ').replace(/\?/g, () => toLiteral(rest.shift()))};`
}

function toLiteral(value: unknown): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  throw new TypeError(`No SQL literal for a ${typeof value}`)
}

// What is written down only prepares, binds and batches; a use of anything else fails at once.
const asDatabase = (written: object) => written as D1Database & { prepare(sql: string): D1PreparedStatement }
