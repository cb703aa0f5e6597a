import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import type { Env } from '../src/env.ts'

/** One round trip to a database. */
export interface Trip {
  readonly sql: readonly string[]
  /** 1 for what was asked at once, 2 for what waited for an answer to that, and so on. */
  readonly step: number
  rowsRead: number
}

export interface Counted {
  /** The environment with databases that count. */
  readonly env: Env
  trips(): number
  list(): readonly Trip[]
  forget(): void
}

export const writes = ({ sql }: Trip): boolean => sql.some((text) => /^\s*(INSERT|UPDATE|DELETE|REPLACE)/i.test(text))

/** Counts the round trips of everything that uses the environment it answers. */
export function countTrips(env: Env): Counted {
  const log = new TripLog()
  const { DIRECTORY, SHARD_00, SHARD_01 } = env
  const databases = {
    DIRECTORY: counted(DIRECTORY, log),
    SHARD_00: counted(SHARD_00, log),
    SHARD_01: counted(SHARD_01, log),
  }
  return {
    env: { ...env, ...databases },
    trips: () => log.trips.length,
    list: () => [...log.trips],
    forget: () => log.forget(),
  }
}

class TripLog {
  trips: Trip[] = []
  #answered = 0

  async note<Result>(sql: readonly string[], go: () => Promise<Result>): Promise<Result> {
    const trip: Trip = { sql, step: this.#answered + 1, rowsRead: 0 }
    this.trips.push(trip)
    try {
      const result = await go()
      trip.rowsRead = rowsReadIn(result)
      return result
    } finally {
      this.#answered = Math.max(this.#answered, trip.step)
    }
  }

  forget(): void {
    this.trips = []
    this.#answered = 0
  }
}

const originals = new WeakMap<object, { statement: D1PreparedStatement; sql: string }>()

function counted(database: D1Database, log: TripLog): D1Database {
  return standIn<D1Database>(database, {
    prepare: (sql: string) => countedStatement(database.prepare(sql), sql, log),
    batch: (items: D1PreparedStatement[]) => {
      const known = items.map((item) => originals.get(item) ?? { statement: item, sql: '' })
      return log.note(
        known.map(({ sql }) => sql),
        () => database.batch(known.map(({ statement }) => statement)),
      )
    },
  })
}

function countedStatement(statement: D1PreparedStatement, sql: string, log: TripLog): D1PreparedStatement {
  const note = <Result>(go: () => Promise<Result>) => log.note([sql], go)
  const stand = standIn<D1PreparedStatement>(statement, {
    bind: (...values: unknown[]) => countedStatement(statement.bind(...values), sql, log),
    first: (column?: string) => note(() => (column === undefined ? statement.first() : statement.first(column))),
    run: () => note(() => statement.run()),
    all: () => note(() => statement.all()),
  })
  originals.set(stand, { statement, sql })
  return stand
}

/** The same object with some methods of ours. */
function standIn<T extends object>(target: T, methods: object): T {
  return new Proxy(target, {
    get(object, name) {
      if (Object.hasOwn(methods, name)) return Reflect.get(methods, name)
      const value: unknown = Reflect.get(object, name, object)
      return typeof value === 'function' ? value.bind(object) : value
    },
  })
}

function rowsReadIn(result: unknown): number {
  return [result].flat().reduce<number>((sum, item) => sum + (asResult(item).meta?.rows_read ?? 0), 0)
}

// What D1 answers to `all`, `run` and `batch`; `first` gives a bare row or nothing.
const asResult = (value: unknown) => (value ?? {}) as { meta?: { rows_read?: number } }
