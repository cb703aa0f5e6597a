import { reset, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll } from 'vitest'
import { guardLogs } from './logs.ts'

// All files share one worker, so each starts from empty databases.
beforeAll(async () => {
  await reset()
  const { directory, shard } = env.TEST_MIGRATIONS
  await Promise.all([build(env.DIRECTORY, directory), build(env.SHARD_00, shard), build(env.SHARD_01, shard)])
})

/** All migrations in one batch; to keep account of each takes twice as long, and a hundred files do it. */
const build = (database: D1Database, migrations: readonly D1Migration[]): Promise<unknown> =>
  database.batch(migrations.flatMap(({ queries }) => queries).map((query) => database.prepare(query)))

guardLogs()
