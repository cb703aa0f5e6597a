import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { root } from '../lib/launch.mjs'
import { deploy } from './deploy.ts'
import { dryAccount } from './dry-run.ts'
import { FakeAccount } from './fake-account.ts'
import type { DeploySettings } from './settings.ts'
import { ownWrangler } from './wrangler.ts'

const settings: DeploySettings = {
  baseUrl: 'https://waybill.example',
  hosts: ['portal.faro.example'],
  jurisdiction: 'eu',
  mail: { url: 'https://mail.example/send', from: 'Waybill <no-reply@waybill.example>', key: 'mail-key' },
  geocoder: { url: 'https://photon.example' },
  map: { light: 'https://tiles.example/light', dark: 'https://tiles.example/dark', attribution: '© OpenStreetMap' },
}

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

/** A folder beside the worker's own configuration, as the paths in it are relative. */
function installation(account = new FakeAccount()) {
  const folder = mkdtempSync(join(root, 'worker/.deploy-test-'))
  folders.push(folder)
  const files = { configPath: join(folder, 'wrangler.json'), secretsPath: join(folder, 'secrets.json') }
  const said: string[] = []
  const bring = (over: object = {}) =>
    deploy({
      settings,
      wrangler: account.wrangler,
      ...files,
      rotatesKey: false,
      isDry: false,
      say: (line) => said.push(line),
      ...over,
    })
  return { account, ...files, said, bring }
}
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

test('an empty account gets everything, each thing before what needs it', async () => {
  const { account, configPath, secretsPath, bring } = installation()
  await bring()
  const order = account.changes.map((line) => line.split(' ').slice(0, 4).join(' '))
  expect(order.slice(0, 3)).toEqual([
    'd1 create waybill-directory --jurisdiction',
    'd1 create waybill-shard-00 --jurisdiction',
    'd1 create waybill-shard-01 --jurisdiction',
  ])
  const queues = account.changes.filter((line) => line.startsWith('queues')).map((line) => line.split(' ')[2])
  expect(queues).toHaveLength(8)
  expect(queues.slice(0, 4).every((name) => name?.endsWith('-dead'))).toBe(true)
  expect(order.slice(-5)).toEqual([
    'r2 bucket create waybill-files',
    'd1 migrations apply waybill-directory',
    'd1 migrations apply waybill-shard-00',
    'd1 migrations apply waybill-shard-01',
    `deploy --config ${configPath} --secrets-file`,
  ])
  expect(readJson(configPath)).toMatchObject({
    account_id: 'acc1',
    d1_databases: [{ binding: 'DIRECTORY', database_id: 'uuid-of-waybill-directory' }, {}, {}],
    routes: [
      { pattern: 'waybill.example', custom_domain: true },
      { pattern: 'portal.faro.example', custom_domain: true },
    ],
    vars: { BASE_URL: 'https://waybill.example', SMS_PROVIDER: 'none', MAIL_PROVIDER: 'http', TOKEN_KID: 'k1' },
  })
  expect(readFileSync(configPath, 'utf8')).not.toContain('mail-key')
  expect(statSync(secretsPath).mode & 0o077).toBe(0)
})

test('run again it changes nothing but what may be newer', async () => {
  const { account, secretsPath, bring } = installation()
  await bring()
  const [before, secrets] = [account.changes.length, readFileSync(secretsPath, 'utf8')]
  await bring()
  expect(account.changes.slice(before).map((line) => line.split(' ')[0])).toEqual(['d1', 'd1', 'd1', 'deploy'])
  expect(readFileSync(secretsPath, 'utf8')).toBe(secrets)
})

test.each(['d1 create waybill-shard-01', 'queues create waybill-mail', 'r2 bucket create', 'd1 migrations', 'deploy'])(
  'broken off at %s, it goes on there',
  async (failAt) => {
    const { account, bring } = installation()
    account.failAt = failAt
    await expect(bring()).rejects.toThrow('the network is gone')
    expect(account.isDeployed).toBe(false)
    await bring()
    expect(account.isDeployed).toBe(true)
    const made = account.changes.filter((line) => line.includes('create'))
    expect(new Set(made).size).toBe(made.length)
  },
)

test('migrations that fail keep the new code away', async () => {
  const { account, bring } = installation()
  await bring()
  account.failAt = 'd1 migrations apply waybill-shard-01'
  const before = account.changes.length
  await expect(bring()).rejects.toThrow('failed')
  expect(account.changes.slice(before).some((line) => line.startsWith('deploy'))).toBe(false)
})

test('secrets are never made anew for an installation that has some', async () => {
  const { account, secretsPath, bring } = installation()
  await bring()
  rmSync(secretsPath)
  const before = account.changes.length
  await expect(bring()).rejects.toThrow('Put it back')
  account.failAt = 'secret list'
  await expect(bring()).rejects.toThrow('cannot be told')
  expect(account.changes.slice(before).every((line) => !line.startsWith('deploy'))).toBe(true)
})

test('a new key is used from then on, and the old ones stay', async () => {
  const { configPath, secretsPath, bring } = installation()
  await bring()
  const first = JSON.parse(readJson(secretsPath).TOKEN_KEYS)
  await bring({ rotatesKey: true })
  const kept = readJson(secretsPath)
  expect(JSON.parse(kept.TOKEN_KEYS)).toEqual({ ...first, k2: expect.stringMatching(/^[\w-]{43}$/) })
  expect(kept.TOKEN_KID).toBe('k2')
  expect(readJson(configPath).vars.TOKEN_KID).toBe('k2')
})

test('a dry run prints the commands for an empty account and keeps no secrets', async () => {
  const lines: string[] = []
  const { secretsPath, bring } = installation()
  await bring({ wrangler: dryAccount((line) => lines.push(line)), isDry: true })
  expect(lines[0]).toBe('npx wrangler d1 create waybill-directory --jurisdiction eu')
  expect(lines.at(-1)).toMatch(/^npx wrangler deploy --config .* --secrets-file /)
  expect(lines).toHaveLength(16)
  expect(existsSync(secretsPath)).toBe(false)
})

test('wrangler takes the rendered configuration and bundles the worker by it', async () => {
  const { configPath, bring } = installation()
  await bring()
  const out = join(configPath, '../out')
  const { code, output } = await ownWrangler(['deploy', '--dry-run', '--outdir', out, '--config', configPath])
  for (const words of ['DIRECTORY (waybill-directory)', 'SHARD_01 (waybill-shard-01)', 'https://waybill.example'])
    expect(output).toContain(words)
  expect(code).toBe(0)
}, 120_000)
