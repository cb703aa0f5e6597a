// Brings an installation into a Cloudflare account: npm run deploy (docs/deploy.md)
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { waitFor } from '../lib/answers.ts'
import { buildDocs } from '../lib/docs.ts'
import { buildEmbed, embedFolder } from '../lib/embed.ts'
import { root } from '../lib/launch.mjs'
import { deploy } from './deploy.ts'
import { dryAccount } from './dry-run.ts'
import { keepReleases } from './releases.ts'
import { readDeploySettings } from './settings.ts'
import { ownWrangler } from './wrangler.ts'

const { values } = parseArgs({
  options: {
    config: { type: 'string', default: join(root, 'deploy.json') },
    'dry-run': { type: 'boolean', default: false },
    'rotate-key': { type: 'boolean', default: false },
    'drop-releases': { type: 'boolean', default: false },
  },
})
const isDry = values['dry-run']
const configPath = join(root, 'worker', isDry ? 'wrangler.dry-run.json' : 'wrangler.deployed.json')

try {
  const settings = readDeploySettings(values.config)
  if (!isDry) await checkTree()
  if (!isDry && !values['drop-releases']) await keep(settings.baseUrl)
  await deploy({
    settings,
    wrangler: isDry ? dryAccount(console.log) : ownWrangler,
    configPath,
    secretsPath: join(root, 'deploy.secrets.json'),
    rotatesKey: values['rotate-key'],
    isDry,
    say: (line) => console.log(isDry ? `# ${line}` : line),
  })
  if (!isDry) await greet(settings.baseUrl)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** What would be uploaded must be what belongs there. */
async function checkTree(): Promise<void> {
  if (existsSync(join(root, 'worker/public/city')))
    throw new Error(
      'worker/public/city is the demo’s map and would be uploaded: delete it, or deploy from a fresh clone',
    )
  await buildEmbed()
  await buildDocs()
}

/** Pages that have pinned an earlier release find it after this one. */
async function keep(baseUrl: string): Promise<void> {
  const url = `${baseUrl.replace(/\/$/, '')}/embed`
  try {
    const versions = await keepReleases({ url, folder: embedFolder, get: (address) => fetch(address) })
    console.log(`The embed keeps ${versions.join(', ')}`)
  } catch (cause) {
    // Nobody has pinned anything before the first time.
    if (!existsSync(configPath)) return console.log(`No earlier release at ${url}: ${String(cause)}`)
    const advice =
      'Run it again, or with --drop-releases: pages that have pinned an earlier release then stand without it'
    throw new Error(`The scripts of earlier releases cannot be read. ${advice}. ${String(cause)}`, { cause })
  }
}

async function greet(baseUrl: string): Promise<void> {
  await waitFor(`${baseUrl.replace(/\/$/, '')}/healthz`, 120_000)
  console.log(`It answers at ${baseUrl}. Invite the first courier:
  npm run invite-courier -- --remote --base-url ${baseUrl} --name "Your name" --email you@example.com > invite.sql
  npx wrangler d1 execute waybill-directory --remote --config worker/wrangler.deployed.json --file invite.sql`)
}
