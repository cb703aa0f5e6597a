// Brings the local databases up to date: node scripts/start/migrate.ts <state folder>
import { join } from 'node:path'
import { readD1Migrations, type D1Migration } from '@cloudflare/vitest-plugin'
import type { D1Database } from '@cloudflare/workers-types'
import { getPlatformProxy } from 'wrangler'
import { root } from '../lib/launch.mjs'
import { databases } from '../lib/local.ts'

type Databases = Record<keyof typeof databases, D1Database>

// The table that `wrangler d1 migrations apply` keeps, so that either may continue what the other began.
const journal = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

/** Applies the migrations that each local database in a state folder still lacks. */
async function migrate(state: string): Promise<void> {
  const { env, dispose } = await getPlatformProxy<Databases>({
    configPath: join(root, 'worker/wrangler.jsonc'),
    persist: { path: join(state, 'wrangler/v3') },
    remoteBindings: false,
  })
  try {
    for (const [binding, folder] of Object.entries(databases)) {
      const migrations = await readD1Migrations(join(root, 'worker/migrations', folder))
      await bringUp(env[toBinding(binding)], migrations)
    }
  } finally {
    await dispose()
  }
}

// Object.entries forgets that the keys of the table are the bindings.
const toBinding = (name: string): keyof Databases => name as keyof Databases

async function bringUp(database: D1Database, migrations: readonly D1Migration[]): Promise<void> {
  await database.prepare(journal).run()
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const missing = migrations.filter(({ name }) => !results.some((row) => row.name === name))
  for (const { name, queries } of missing) {
    const record = database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name)
    await database.batch([...queries.map((query) => database.prepare(query)), record])
  }
}

await migrate(process.argv[2] ?? join(root, 'demo/.state'))
