import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareAccount } from './account.ts'
import { needsOf, renderConfig } from './render.ts'
import { firstSecrets, readSecretsFile, withNewKey, writeSecretsFile, type KeptSecrets } from './secrets.ts'
import type { DeploySettings } from './settings.ts'
import { jsonIn, must, type Wrangler } from './wrangler.ts'

export interface Deployment {
  readonly settings: DeploySettings
  readonly wrangler: Wrangler
  /** Where the rendered configuration and the secrets are kept. */
  readonly configPath: string
  readonly secretsPath: string
  readonly rotatesKey: boolean
  /** A dry run keeps no secrets that nobody has. */
  readonly isDry: boolean
  readonly say: (line: string) => void
}

/**
 * Brings an installation to what this tree says: what is missing is made, databases are brought up before the code that needs
 * them, secrets come with the first code. Each step finds what was done before, so it may stop anywhere and run again.
 */
export async function deploy(deployment: Deployment): Promise<void> {
  const { settings, wrangler, configPath, say } = deployment
  const needs = needsOf()
  const { accountId, ids } = await prepareAccount(wrangler, needs, settings, say)
  const secrets = await chooseSecrets(deployment)
  const rendered = renderConfig({ settings, ids, accountId, tokenKid: secrets.TOKEN_KID, path: configPath })
  writeFileSync(configPath, `${JSON.stringify(rendered, null, 2)}\n`)
  say(`Configuration in ${configPath}`)
  for (const { name } of needs.databases) {
    say(`Migrations of ${name}`)
    await must(wrangler, 'd1', 'migrations', 'apply', name, '--remote', '--config', configPath)
  }
  await upload(deployment, secrets)
}

/** The kept ones, new ones at the very first time, one more key when that is asked for. */
async function chooseSecrets({ wrangler, secretsPath, rotatesKey, isDry, say }: Deployment): Promise<KeptSecrets> {
  const kept = readSecretsFile(secretsPath)
  if (!kept && (await isDeployed(wrangler)))
    throw new Error(
      `The installation has secrets, but ${secretsPath} is not here. Put it back: without it they cannot be told.`,
    )
  const secrets = kept ?? firstSecrets()
  const chosen = rotatesKey ? withNewKey(secrets) : secrets
  if (chosen !== kept && !isDry) {
    writeSecretsFile(secretsPath, chosen)
    say(`Secrets in ${secretsPath}: keep a copy in a safe, nobody can read them again`)
  }
  return chosen
}

const NO_WORKER = /10007|does not exist|not found/i

/** Whether the worker is there already; any other failure must not pass for a first time. */
async function isDeployed(wrangler: Wrangler): Promise<boolean> {
  const { code, output } = await wrangler(['secret', 'list', '--name', 'waybill', '--format', 'json'])
  if (code === 0) return Array.isArray(jsonIn(output))
  if (NO_WORKER.test(output)) return false
  throw new Error(`It cannot be told whether the worker is there already:\n${output.trim()}`)
}

/** Code and secrets go up together, so that no version ever runs without them. */
async function upload({ wrangler, settings, configPath, say }: Deployment, secrets: KeptSecrets): Promise<void> {
  const { mail, geocoder, router } = settings
  const { TOKEN_KID: _, ...own } = secrets
  const providers = { MAIL_KEY: mail.key, GEOCODER_KEY: geocoder.key, ROUTER_KEY: router?.key }
  const file = join(configPath, '..', '.secrets.upload.json')
  writeFileSync(file, JSON.stringify({ ...own, ...providers }), { mode: 0o600 })
  try {
    say('Code and secrets')
    await must(wrangler, 'deploy', '--config', configPath, '--secrets-file', file)
  } finally {
    rmSync(file)
  }
}
