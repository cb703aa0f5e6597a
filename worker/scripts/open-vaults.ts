import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPlatformProxy, unstable_readConfig as readConfig } from 'wrangler'
import type { Vaults } from '../src/jobs/erase-recipient.ts'

const CONFIG = join(import.meta.dirname, '../wrangler.jsonc')

/** Where data is: a local state folder, or an account by the configuration that was deployed. */
export type Place = { readonly state: string } | { readonly remote: string }

/** Opens the databases and the bucket of an installation. */
export async function openVaults(place: Place): Promise<{ env: Vaults; dispose: () => Promise<void> }> {
  const isRemote = 'remote' in place
  const folder = mkdtempSync(join(tmpdir(), 'waybill-'))
  const configPath = join(folder, 'wrangler.json')
  writeFileSync(configPath, JSON.stringify(vaultsOnly(isRemote ? place.remote : CONFIG, isRemote)))
  try {
    const persist = isRemote ? false : { path: join(place.state, 'wrangler/v3') }
    return await getPlatformProxy<Vaults>({ configPath, persist, remoteBindings: isRemote })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// The whole configuration would make it ask for Durable Objects that only the worker has.
function vaultsOnly(config: string, remote: boolean) {
  const { name, account_id, compatibility_date, d1_databases, r2_buckets } = readConfig({ config })
  const at = (binding: object) => ({ ...binding, remote })
  return {
    name,
    ...(account_id && { account_id }),
    compatibility_date,
    d1_databases: d1_databases.map(at),
    r2_buckets: r2_buckets.map(at),
  }
}
