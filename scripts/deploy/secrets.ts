import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { makeSecrets, newSecret } from '../lib/local.ts'

/** The secrets of an installation. Cloudflare never shows them again, so this file is their only copy. */
export interface KeptSecrets {
  readonly AUTH_SECRET: string
  /** JSON: key id → secret; the old ones stay while something still names them. */
  readonly TOKEN_KEYS: string
  /** The key that new things are signed and sealed with. */
  readonly TOKEN_KID: string
}

export function readSecretsFile(path: string): KeptSecrets | null {
  return existsSync(path) ? asSecrets(JSON.parse(readFileSync(path, 'utf8'))) : null
}

/** Written whole or not at all, for its owner's eyes only. */
export function writeSecretsFile(path: string, secrets: KeptSecrets): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

export const firstSecrets = (): KeptSecrets => ({ ...makeSecrets(), TOKEN_KID: 'k1' })

/** One more key, which is used from now on; the others still verify what they signed. */
export function withNewKey(secrets: KeptSecrets): KeptSecrets {
  const keys = asKeys(JSON.parse(secrets.TOKEN_KEYS))
  const last = Math.max(...Object.keys(keys).map((id) => Number(id.slice(1))))
  const id = `k${last + 1}`
  return { ...secrets, TOKEN_KID: id, TOKEN_KEYS: JSON.stringify({ ...keys, [id]: newSecret() }) }
}

// Only this module writes the file.
const asSecrets = (value: unknown) => value as KeptSecrets
const asKeys = (value: unknown) => value as Record<string, string>
