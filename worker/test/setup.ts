import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll } from 'vitest'
import { guardLogs } from './logs.ts'

// All files share one worker, so each starts from empty databases.
beforeAll(async () => {
  await reset()
  await applyD1Migrations(env.DIRECTORY, env.TEST_MIGRATIONS.directory)
  await applyD1Migrations(env.SHARD_00, env.TEST_MIGRATIONS.shard)
  await applyD1Migrations(env.SHARD_01, env.TEST_MIGRATIONS.shard)
})

guardLogs()
