import type { Needs } from './render.ts'
import type { DeploySettings } from './settings.ts'
import { jsonIn, must, type Wrangler } from './wrangler.ts'

/** As long as a queue can keep a message that nobody could work on, in seconds. */
const DEAD_LETTERS_KEPT = String(14 * 86_400)

export interface Account {
  readonly accountId: string
  /** Ids of the databases by their names. */
  readonly ids: ReadonlyMap<string, string>
}

/** Makes the databases, queues and buckets that an account does not have yet. */
export async function prepareAccount(
  wrangler: Wrangler,
  needs: Needs,
  settings: DeploySettings,
  say: (line: string) => void,
): Promise<Account> {
  const accountId = await chooseAccount(wrangler, settings)
  const place = placeOf(settings)
  const known = await databaseIds(wrangler)
  for (const { name } of needs.databases.filter(({ name }) => !known.has(name))) {
    say(`Database ${name}`)
    await must(wrangler, 'd1', 'create', name, ...place)
  }
  for (const name of needs.queues) await makeQueue(wrangler, name, say)
  for (const name of needs.buckets) {
    if (await exists(wrangler, 'r2', 'bucket', 'info', name)) continue
    say(`Bucket ${name}`)
    await must(wrangler, 'r2', 'bucket', 'create', name, ...place)
  }
  return { accountId, ids: await databaseIds(wrangler) }
}

async function chooseAccount(wrangler: Wrangler, { accountId }: DeploySettings): Promise<string> {
  const { code, output } = await wrangler(['whoami', '--json'])
  if (code !== 0) throw new Error('Sign in first: npx wrangler login (or set CLOUDFLARE_API_TOKEN)')
  const accounts = asAccounts(jsonIn(output)).accounts.map(({ id }) => id)
  const [only] = accounts
  if (accountId !== undefined) return accountId
  if (only === undefined || accounts.length > 1)
    throw new Error(`Say which account in deploy.json, as accountId: ${accounts.join(', ')}`)
  return only
}

async function makeQueue(wrangler: Wrangler, name: string, say: (line: string) => void): Promise<void> {
  if (await exists(wrangler, 'queues', 'info', name)) return
  say(`Queue ${name}`)
  const kept = name.endsWith('-dead') ? ['--message-retention-period-secs', DEAD_LETTERS_KEPT] : []
  await must(wrangler, 'queues', 'create', name, ...kept)
}

async function exists(wrangler: Wrangler, ...question: readonly string[]): Promise<boolean> {
  return (await wrangler(question)).code === 0
}

async function databaseIds(wrangler: Wrangler): Promise<ReadonlyMap<string, string>> {
  const list = asDatabases(jsonIn(await must(wrangler, 'd1', 'list', '--json')))
  return new Map(list.map(({ name, uuid }) => [name, uuid]))
}

const placeOf = ({ jurisdiction, location }: DeploySettings): string[] => {
  if (jurisdiction) return ['--jurisdiction', jurisdiction]
  return location ? ['--location', location] : []
}

// What wrangler prints as JSON.
const asAccounts = (value: unknown) => value as { accounts: { id: string }[] }
const asDatabases = (value: unknown) => value as { name: string; uuid: string }[]
