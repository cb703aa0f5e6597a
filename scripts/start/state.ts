import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSecrets, type Secrets } from '../lib/local.ts'
import type { Settings } from './settings.ts'

/** Makes the state folder, emptied first when the start is a fresh one. */
export function prepareState({ state, fresh }: Settings): void {
  if (fresh) rmSync(state, { recursive: true, force: true })
  mkdirSync(state, { recursive: true })
}

/** The secrets of this installation, made on its first start. */
export function readSecrets({ state }: Settings): Secrets {
  const file = join(state, 'secrets.json')
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(makeSecrets(), null, 2), { mode: 0o600 })
  return toSecrets(JSON.parse(readFileSync(file, 'utf8')))
}

// Only this module writes the file, above.
const toSecrets = (value: unknown): Secrets => value as Secrets
