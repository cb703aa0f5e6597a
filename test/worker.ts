import { fileURLToPath } from 'node:url'
import { createTestHarness } from 'wrangler'
import { localEnvironment, makeSecrets } from '../scripts/lib/local.ts'
import type { Tenant } from './seed/tenant-keys.ts'

/** A real worker with empty databases of its own. */
export interface TestWorker {
  readonly url: string
  /** Makes a courier with a driver and a client that nobody else uses; the origin is where its guests come from. */
  readonly makeTenant: (origin: string) => Promise<Tenant>
  /** Runs the cron trigger once, as if its clock went ahead by some milliseconds. */
  readonly sweep: (ahead?: number) => Promise<void>
  /** The ids of the texts to some numbers. */
  readonly textsTo: (phones: readonly string[]) => Promise<string[]>
  /** Puts ids of texts into a queue once more. */
  readonly queueTexts: (queue: 'TEXTS_LIVE' | 'TEXTS_BULK', ids: readonly string[]) => Promise<void>
  /** The worker's databases, queues and rooms, for a seed of one's own. */
  readonly env: unknown
  readonly stop: () => Promise<void>
}

interface Seed {
  makeTenant(env: unknown, origin: string): Promise<Tenant>
  textsTo(env: unknown, phones: readonly string[]): Promise<string[]>
  queueTexts(env: unknown, queue: 'TEXTS_LIVE' | 'TEXTS_BULK', ids: readonly string[]): Promise<void>
}

/** Starts the worker on a free port, with fresh state in memory and all migrations applied. */
export async function startTestWorker(vars: Record<string, string> = {}): Promise<TestWorker> {
  Object.assign(process.env, localEnvironment)
  const configPath = fileURLToPath(new URL('../worker/wrangler.jsonc', import.meta.url))
  const harness = createTestHarness({ workers: [{ configPath, vars, secrets: { ...makeSecrets() } }] })
  const { url } = await harness.listen()
  const worker = harness.getWorker()
  for (const database of ['DIRECTORY', 'SHARD_00', 'SHARD_01']) await worker.applyD1Migrations(database)
  const env = await worker.getEnv()
  const seed = await loadSeed()
  return {
    url: url.origin,
    makeTenant: (origin) => seed.makeTenant(env, origin),
    sweep: async (ahead = 0) =>
      void (await worker.scheduled({ cron: '* * * * *', scheduledTime: new Date(Date.now() + ahead) })),
    textsTo: (phones) => seed.textsTo(env, phones),
    queueTexts: (queue, ids) => seed.queueTexts(env, queue, ids),
    env,
    stop: () => harness.close(),
  }
}

// By address, not by name: the seed is checked with the worker's types, which clash with those of a browser here.
function loadSeed(): Promise<Seed> {
  return import(new URL('./seed/tenant.ts', import.meta.url).href)
}
