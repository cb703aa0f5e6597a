import type { D1Migration } from '@cloudflare/vitest-plugin'
import type { Env as WorkerEnv } from '../src/env.ts'

declare global {
  namespace Cloudflare {
    interface Env extends WorkerEnv {
      readonly TEST_MIGRATIONS: { directory: D1Migration[]; shard: D1Migration[] }
    }
    interface GlobalProps {
      mainModule: typeof import('../src/index.ts')
    }
  }
}
