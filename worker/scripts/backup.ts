import type { D1Database } from '@cloudflare/workers-types'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { SHARD_BINDINGS } from '../src/store/shards.ts'
import { rowsOf, tablesOf } from '../src/store/whole-tables.ts'
import { copyDatabases } from './copy-databases.ts'
import { openVaults } from './open-vaults.ts'

const USAGE = `Writes each table of each database as NDJSON, one file per table: FOLDER/DIRECTORY/connections.ndjson …
A local installation may run meanwhile.

  npm run backup -- --to FOLDER [--remote [--config FILE] | --state FOLDER]`

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    state: { type: 'string', default: join(import.meta.dirname, '../../demo/.state') },
    remote: { type: 'boolean', default: false },
    config: { type: 'string', default: join(import.meta.dirname, '../wrangler.deployed.json') },
  },
})
if (!values.to) {
  console.error(USAGE)
  process.exit(1)
}
const copy = await mkdtemp(join(tmpdir(), 'waybill-'))
try {
  if (!values.remote) await copyDatabases(values.state, copy)
  await keepAll(await openVaults(values.remote ? { remote: values.config } : { state: copy }), values.to)
} finally {
  await rm(copy, { recursive: true })
}

async function keepAll({ env, dispose }: Awaited<ReturnType<typeof openVaults>>, folder: string): Promise<void> {
  try {
    for (const name of ['DIRECTORY', ...SHARD_BINDINGS] as const) await keep(env[name], name, join(folder, name))
  } finally {
    await dispose()
  }
}

async function keep(db: D1Database, name: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const table of await tablesOf(db)) {
    const file = createWriteStream(join(folder, `${table}.ndjson`))
    let count = 0
    for await (const rows of rowsOf(db, table)) {
      file.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      count += rows.length
    }
    file.end()
    await finished(file)
    console.log(`${String(count).padStart(9)} ${name}.${table}`)
  }
}
