import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { eraseRecipient, type ErasureReport } from '../src/jobs/erase-recipient.ts'
import { openVaults } from './open-vaults.ts'

const USAGE = `Erases a recipient from everything that an installation holds: orders that are over (also archived ones), stops of the
address book, texts, chat replies, page views, ratings' words, proof files, logs. Orders and their counts stay.

  npm run erase-recipient -- --phone +59899412078 [options]

  --with-opt-outs     also forgets that they wanted no texts: then they may be texted again
  --state FOLDER      of npm start (demo/.state); stop the demo first
  --remote            a deployed installation, by the wrangler you are signed in with
  --config FILE       its configuration, as npm run deploy wrote it (worker/wrangler.deployed.json)`

const OPTIONS = {
  phone: { type: 'string' },
  'with-opt-outs': { type: 'boolean', default: false },
  state: { type: 'string', default: join(import.meta.dirname, '../../demo/.state') },
  remote: { type: 'boolean', default: false },
  config: { type: 'string', default: join(import.meta.dirname, '../wrangler.deployed.json') },
} as const

const values = readOptions()
const phone = values.phone?.replace(/[\s().-]/g, '')
if (!phone || !/^\+[1-9]\d{6,14}$/.test(phone))
  fail(`--phone takes a number with its country, e.g. +59899412078\n\n${USAGE}`)
const vaults = await openVaults(values.remote ? { remote: values.config } : { state: values.state })
try {
  tell(await eraseRecipient(vaults.env, { phone, withOptOuts: values['with-opt-outs'] }, new Date()))
} finally {
  await vaults.dispose()
}

function tell(report: ErasureReport): void {
  const { orders, archivedOrders, texts, messages, files, savedStops, optOuts, left } = report
  console.log(`Erased …${phone?.slice(-2)} from ${orders} orders and ${archivedOrders} archived ones:
  ${texts} texts, ${messages} replies, ${files} proof files, ${savedStops} stops of address books.`)
  if (optOuts > 0) console.log(`  Their wish for no texts is kept with the number alone (--with-opt-outs forgets it).`)
  if (left.length > 0)
    console.log(`  Still under way, so left alone; run this again when they are over: ${left.join(', ')}`)
}

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
