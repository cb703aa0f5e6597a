import { randomBytes } from 'node:crypto'

/** Keeps wrangler quiet, offline and non-interactive. */
export const localEnvironment = {
  CI: '1',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_SEND_METRICS: 'false',
}

/** New secrets for one local installation; nothing that leaves this machine. */
export function makeSecrets(): Record<string, string> {
  return { AUTH_SECRET: randomBytes(32).toString('base64url') }
}
