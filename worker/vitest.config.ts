import { join } from 'node:path'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const folder = import.meta.dirname

const secrets = {
  AUTH_SECRET: 'only-for-tests-4f9a1c7e2b8d6053',
  TOKEN_KEYS: JSON.stringify({ k1: 'only-for-tests-1d3b5f7a9c0e2468', k0: 'only-for-tests-of-an-older-key00' }),
}

/** No name server answers tests: a question to a real one would wait for a network that may not be there. */
const offline = { DNS_URL: 'http://localhost:1/dns-query' }

async function readMigrations() {
  const [directory, shard] = await Promise.all(
    ['directory', 'shard'].map((name) => readD1Migrations(join(folder, 'migrations', name))),
  )
  return { directory, shard }
}

/** The battery asks more of one key in ten seconds than people do; what is counted exactly is tested as it is. */
const ratelimits = { API_LIMIT: { namespace_id: '1001', simple: { limit: 100_000, period: 10 } } } as const

/** The worker's code runs inside workerd, with real databases, queues and Durable Objects. */
export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      remoteBindings: false,
      wrangler: { configPath: join(folder, 'wrangler.jsonc') },
      miniflare: { bindings: { TEST_MIGRATIONS: await readMigrations(), ...secrets, ...offline }, ratelimits },
    })),
  ],
  test: {
    root: folder,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['src/domain/**'],
    setupFiles: ['./test/setup.ts'],
    isolate: false,
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
