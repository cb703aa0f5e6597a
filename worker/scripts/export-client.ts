import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'

const USAGE = `Takes everything that a client owns out of an installation: organization, members, settings, address book, orders with
their history and texts, archived ones too, chat, and all files.

  npm run export-client -- --server https://portal.example --to FOLDER

  The client's secret key, with the permission to change the organization, stands in WAYBILL_KEY.
  FOLDER/export.ndjson holds one thing per line; photos and papers are in FOLDER/files.`

// The server's own answers, whose shapes the contract fixes.
const asLink = (value: unknown) => value as { url: string }
const asLine = (value: unknown) => value as { kind: string; id?: string; contentType?: string; base64?: string }

const { values } = parseArgs({ options: { server: { type: 'string' }, to: { type: 'string' } } })
const { server, to } = values
const key = process.env.WAYBILL_KEY
if (!server || !to || !key) fail(USAGE)

const folder = join(to, 'files')
await mkdir(folder, { recursive: true })
const lines = await open()
const output = createWriteStream(join(to, 'export.ndjson'))
const counts = new Map<string, number>()
for await (const line of createInterface({ input: lines })) await take(line)
output.end()
await finished(output)
console.log([...counts].map(([kind, count]) => `${String(count).padStart(7)} ${kind}`).join('\n'))

async function open(): Promise<Readable> {
  const headers = { authorization: `Bearer ${key}` }
  const answer = await fetch(`${server}/v1/organization/export`, { method: 'POST', headers })
  if (!answer.ok) return fail(`The server answered ${answer.status}: ${await answer.text()}`)
  const { url } = asLink(await answer.json())
  const file = await fetch(url)
  if (!file.ok || !file.body) return fail(`The file could not be fetched: ${file.status}`)
  return Readable.from(file.body)
}

/** Files go into the folder, so that the lines stay readable. */
async function take(line: string): Promise<void> {
  const { kind, id, contentType, base64, ...rest } = asLine(JSON.parse(line))
  counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (base64 === undefined) return void output.write(`${line}\n`)
  const name = `${id}.${contentType?.split('/')[1] ?? 'bin'}`
  await writeFile(join(folder, name), Buffer.from(base64, 'base64'))
  output.write(`${JSON.stringify({ kind, id, contentType, ...rest, file: `files/${name}` })}\n`)
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
