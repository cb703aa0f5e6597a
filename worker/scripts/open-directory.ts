import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPlatformProxy, unstable_readConfig as readConfig } from 'wrangler'
import type { Directory } from '../src/identity/bootstrap.ts'

const CONFIG = join(import.meta.dirname, '../wrangler.jsonc')

/** Opens the directory of a local installation by its state folder. */
export async function openDirectory(state: string): Promise<{ env: Directory; dispose: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'waybill-'))
  const configPath = join(folder, 'wrangler.json')
  writeFileSync(configPath, JSON.stringify(databasesOnly()))
  try {
    const persist = { path: join(state, 'wrangler/v3') }
    return await getPlatformProxy<Directory>({ configPath, persist, remoteBindings: false })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// The whole configuration would make it ask for Durable Objects that only the worker has.
function databasesOnly() {
  const { name, compatibility_date, d1_databases, vars } = readConfig({ config: CONFIG })
  return { name, compatibility_date, vars, d1_databases }
}
