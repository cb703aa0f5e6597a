import type { Env } from '../env.ts'
import type { Auth } from './auth.ts'

// Kept here, so that requests which come at once do not wait for one promise of one of them.
let library: typeof import('./auth.ts') | undefined

/** Loads better-auth on the first request that needs it: most never do. */
export async function loadAuth(env: Env, now: Date): Promise<Auth> {
  library ??= await import('./auth.ts')
  return library.authFor(env, now)
}
