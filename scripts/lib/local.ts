import { randomBytes } from 'node:crypto'

/** Keeps wrangler quiet, offline and non-interactive, and from keeping a record of each request, a large part of the worker's time. */
export const localEnvironment = {
  CI: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_LOG: 'error',
  WRANGLER_SEND_METRICS: 'false',
  X_LOCAL_EXPLORER: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
}

/** The databases of wrangler.jsonc, and the folder of migrations that each one follows. */
export const databases = { DIRECTORY: 'directory', SHARD_00: 'shard', SHARD_01: 'shard' } as const

/** The worker's secrets. */
export interface Secrets {
  readonly AUTH_SECRET: string
  /** JSON: key id → base64url secret. */
  readonly TOKEN_KEYS: string
}

/** New secrets for one local installation; they fit nothing outside this machine. */
export function makeSecrets(): Secrets {
  return { AUTH_SECRET: newSecret(), TOKEN_KEYS: JSON.stringify({ k1: newSecret() }) }
}

/** 32 random bytes. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
