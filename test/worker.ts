import { fileURLToPath } from 'node:url'
import { createTestHarness } from 'wrangler'
import { localEnvironment, makeSecrets } from '../scripts/lib/local.ts'

/** A real worker with empty databases of its own. */
export interface TestWorker {
  readonly url: string
  /** Runs the cron trigger once. */
  readonly sweep: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the worker on a free port, with fresh state in memory and all migrations applied. */
export async function startTestWorker(): Promise<TestWorker> {
  Object.assign(process.env, localEnvironment)
  const configPath = fileURLToPath(new URL('../worker/wrangler.jsonc', import.meta.url))
  const harness = createTestHarness({ workers: [{ configPath, secrets: { ...makeSecrets() } }] })
  const { url } = await harness.listen()
  const worker = harness.getWorker()
  for (const database of ['DIRECTORY', 'SHARD_00', 'SHARD_01']) await worker.applyD1Migrations(database)
  return {
    url: url.origin,
    sweep: async () => void (await worker.scheduled({ cron: '* * * * *' })),
    stop: () => harness.close(),
  }
}
