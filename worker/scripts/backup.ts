import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { SHARD_BINDINGS } from '../src/store/shards.ts'
import { rowsOf, tablesOf } from '../src/store/whole-tables.ts'
import { openVaults } from './open-vaults.ts'

const USAGE = `Writes each table of each database as NDJSON, one file per table: FOLDER/DIRECTORY/connections.ndjson …

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
const { env, dispose } = await openVaults(values.remote ? { remote: values.config } : { state: values.state })
try {
  for (const name of ['DIRECTORY', ...SHARD_BINDINGS] as const) await keep(name, join(values.to, name))
} finally {
  await dispose()
}

async function keep(name: 'DIRECTORY' | (typeof SHARD_BINDINGS)[number], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const table of await tablesOf(env[name])) {
    const file = createWriteStream(join(folder, `${table}.ndjson`))
    let count = 0
    for await (const rows of rowsOf(env[name], table)) {
      file.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      count += rows.length
    }
    file.end()
    await finished(file)
    console.log(`${String(count).padStart(9)} ${name}.${table}`)
  }
}
