import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { LANGUAGES, isTimeZone } from '@waybill/contract/common'
import { createCourier, createInvitation, type Directory, type OrganizationDraft } from '../src/identity/bootstrap.ts'
import { randomBase62 } from '../src/store/ids.ts'
import { openDirectory } from './open-directory.ts'
import { WrittenDatabase } from './written-database.ts'

const USAGE = `Invites a courier: the first one of an installation, or one more.

  npm run invite-courier -- --name "Faro Envíos" --email owner@faro.example [options]

  --country UY        two letters (US)           --time-zone America/Montevideo   (UTC)
  --language es       ${LANGUAGES.join(' ')}     --host portal.faro.example       its own portal
  --base-url URL      where the worker runs      --state FOLDER                   of npm start (demo/.state)
  --remote            print the SQL for a deployed installation instead of writing locally`

const OPTIONS = {
  name: { type: 'string' },
  email: { type: 'string' },
  country: { type: 'string', default: 'US' },
  'time-zone': { type: 'string', default: 'UTC' },
  language: { type: 'string', default: 'en' },
  host: { type: 'string' },
  'base-url': { type: 'string' },
  state: { type: 'string', default: join(import.meta.dirname, '../../demo/.state') },
  remote: { type: 'boolean', default: false },
} as const

const now = new Date()
const values = readOptions()
if (values.remote) await printForRemote(toDraft())
else await inviteLocally(toDraft())

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

async function inviteLocally(draft: OrganizationDraft): Promise<void> {
  const { env, dispose } = await openDirectory(values.state)
  try {
    const directory = { DIRECTORY: env.DIRECTORY, BASE_URL: values['base-url'] ?? env.BASE_URL }
    console.log(`${draft.name} is invited. Open this within 7 days:\n${await invite(directory, draft)}`)
  } finally {
    await dispose()
  }
}

async function printForRemote(draft: OrganizationDraft): Promise<void> {
  const baseUrl = values['base-url']
  if (!baseUrl) return fail('--remote needs --base-url, the address of your installation')
  const written = new WrittenDatabase()
  const link = await invite({ DIRECTORY: written.database, BASE_URL: baseUrl }, draft, randomBase62(2))
  console.log(`-- Save as invite.sql, then: npx wrangler d1 execute waybill-directory --remote --file invite.sql
-- ${draft.name} opens this within 7 days: ${link}
${written.sql}`)
}

async function invite(directory: Directory, draft: OrganizationDraft, bucket?: string): Promise<string> {
  const { id } = await createCourier(directory, draft, now, bucket)
  return createInvitation(directory, { organizationId: id, email: draft.email, role: 'owner' }, now)
}

function toDraft(): OrganizationDraft {
  const { name, email, country, host } = values
  const language = LANGUAGES.find((tag) => tag === values.language)
  if (!name?.trim() || !email || !/^\S+@\S+\.\S+$/.test(email)) return fail(USAGE)
  if (!/^[A-Z]{2}$/.test(country)) return fail('--country takes two capital letters, e.g. UY')
  if (!isTimeZone(values['time-zone'])) return fail('--time-zone takes an IANA name, e.g. America/Montevideo')
  if (!language) return fail(`--language is one of ${LANGUAGES.join(', ')}`)
  return {
    name: name.trim().replace(/\s+/g, ' '),
    email,
    country,
    timeZone: values['time-zone'],
    language,
    host: host ?? null,
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}
