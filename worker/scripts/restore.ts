import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { SHARD_BINDINGS } from '../src/store/shards.ts'
import { isNew, parentsFirst, putRows } from '../src/store/whole-tables.ts'
import { openVaults } from './open-vaults.ts'

const USAGE = `Puts a backup into the databases of a new installation, whose migrations have run and in which nothing stands yet.

  npm run restore -- --from FOLDER [--remote [--config FILE] | --state FOLDER] [--continue]

  --continue goes on where an earlier attempt has ended. Search indexes are made anew; files of the bucket are copied beside it.`

// A statement's parameter may be large, but not without end.
const AT_ONCE = 200

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    state: { type: 'string', default: join(import.meta.dirname, '../../demo/.state') },
    remote: { type: 'boolean', default: false },
    config: { type: 'string', default: join(import.meta.dirname, '../wrangler.deployed.json') },
    continue: { type: 'boolean', default: false },
  },
})
const { from } = values
if (!from || !existsSync(join(from, 'DIRECTORY'))) {
  console.error(USAGE)
  process.exit(1)
}
const { env, dispose } = await openVaults(values.remote ? { remote: values.config } : { state: values.state })
try {
  if (values.continue || (await isNew(env.DIRECTORY))) {
    for (const name of ['DIRECTORY', ...SHARD_BINDINGS] as const) await put(name, join(from, name))
  } else {
    console.error('Organizations stand in this installation: a backup goes into a new one.')
    process.exitCode = 1
  }
} finally {
  await dispose()
}

async function put(name: 'DIRECTORY' | (typeof SHARD_BINDINGS)[number], folder: string): Promise<void> {
  for (const table of await parentsFirst(env[name])) {
    const file = join(folder, `${table}.ndjson`)
    // A table that came after the backup.
    if (!existsSync(file)) continue
    let [count, rows]: [number, Record<string, unknown>[]] = [0, []]
    for await (const line of createInterface({ input: createReadStream(file) })) {
      rows.push(JSON.parse(line))
      if (rows.length < AT_ONCE) continue
      await putRows(env[name], table, rows)
      ;[count, rows] = [count + rows.length, []]
    }
    await putRows(env[name], table, rows)
    console.log(`${String(count + rows.length).padStart(9)} ${name}.${table}`)
  }
}
