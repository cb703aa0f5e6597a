import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { moveCourier } from '../src/jobs/move-courier.ts'
import { SHARD_BINDINGS } from '../src/store/shards.ts'
import { openVaults } from './open-vaults.ts'

const USAGE = `Moves a courier with all its orders to another shard. It is suspended for the minutes that this takes.

  npm run move-courier -- --courier ID --to ${SHARD_BINDINGS.at(-1)} [--remote [--config FILE] | --state FOLDER]`

const { values } = parseArgs({
  options: {
    courier: { type: 'string' },
    to: { type: 'string' },
    state: { type: 'string', default: join(import.meta.dirname, '../../demo/.state') },
    remote: { type: 'boolean', default: false },
    config: { type: 'string', default: join(import.meta.dirname, '../wrangler.deployed.json') },
  },
})
const to = SHARD_BINDINGS.find((name) => name === values.to)
if (!values.courier || !to) {
  console.error(USAGE)
  process.exit(1)
}
const { env, dispose } = await openVaults(values.remote ? { remote: values.config } : { state: values.state })
try {
  await moveCourier(env, { courierId: values.courier, to, wait, say: console.log })
  console.log(`Moved to ${to}.`)
} finally {
  await dispose()
}
