import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { getPlatformProxy } from 'wrangler'
import { seedShard } from './seed.ts'

const root = join(import.meta.dirname, '../../..')

/** What a bench uses of D1: the types of Workers clash with those of a browser here. */
export interface Counted {
  readonly meta: { readonly rows_read: number; readonly rows_written: number }
}
export interface Statement {
  bind(...values: readonly unknown[]): Statement
  all<Row>(): Promise<Counted & { results: Row[] }>
}
export interface Database {
  prepare(sql: string): Statement
  batch(statements: readonly Statement[]): Promise<Counted[]>
}

/** A shard with so many orders, behind D1 as it runs locally. It is kept for the next run. */
export async function openShard(count: number): Promise<{ db: Database; close: () => Promise<void> }> {
  const folder = join(root, '.cache/bench', `orders-${count}`)
  const open = () =>
    getPlatformProxy<{ SHARD_00: Database }>({
      configPath: join(root, 'worker/wrangler.jsonc'),
      persist: { path: folder },
      remoteBindings: false,
    })
  if (!existsSync(join(folder, 'seeded'))) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    // D1 makes the file and knows its name.
    const first = await open()
    await first.env.SHARD_00.prepare('SELECT 1').all()
    await first.dispose()
    const started = Date.now()
    seedShard(databaseIn(folder), count)
    mkdirSync(join(folder, 'seeded'))
    console.log(`Laid out ${count} orders in ${Math.round((Date.now() - started) / 1000)} s`)
  }
  const { env, dispose } = await open()
  return { db: env.SHARD_00, close: dispose }
}

function databaseIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const file = files.find((name) => name.endsWith('.sqlite') && !name.includes('metadata'))
  if (!file) throw new Error('D1 has left no database')
  return join(folder, file)
}
