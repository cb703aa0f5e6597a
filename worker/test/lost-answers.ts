import { createExecutionContext } from 'cloudflare:test'
import type { D1Database } from '@cloudflare/workers-types'
import type { Env } from '../src/env.ts'

/** An environment whose databases do what a batch says once, and then lose the answer on its way. */
export function answerLosing(env: Env): { env: Env; context: ExecutionContext } {
  const lossy = (database: D1Database): D1Database =>
    new Proxy(database, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        if (name !== 'batch') return value.bind(target)
        return async (...parts: unknown[]) => {
          await value.apply(target, parts)
          throw new Error('D1_ERROR: Network connection lost.')
        }
      },
    })
  return {
    env: { ...env, SHARD_00: lossy(env.SHARD_00), SHARD_01: lossy(env.SHARD_01) },
    context: createExecutionContext(),
  }
}
