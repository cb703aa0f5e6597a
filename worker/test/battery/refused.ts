import { COMPONENTS } from '@waybill/contract'
import { env } from 'cloudflare:workers'
import { createSession } from '../../src/identity/bootstrap.ts'
import { newKey } from '../../src/identity/key-format.ts'
import { later, suspend } from '../who.ts'
import { makeDriver, makeKey, makeMember, makePublishableKey, makeTenants } from '../tenants.ts'
import { mint, type Credential } from './credentials.ts'
import { SHOP } from './shop.ts'
import type { World } from './world.ts'

const bearer = (text: string) => ({ headers: { authorization: text } })
const unknown = (name: string, sending: Credential['sending']): Credential => ({
  name,
  kind: 'none',
  audience: null,
  scopes: new Set(),
  sending,
  refusal: '401 unauthenticated',
})
const refused = (name: string, sending: Credential['sending'], refusal: Credential['refusal']): Credential => ({
  ...unknown(name, sending),
  ...(refusal && { refusal }),
})

/** Everything that lets nobody in, however it looks. */
export async function badCredentials(world: World): Promise<Credential[]> {
  const groups = await Promise.all([malformed(world), ended(world), misplaced(world), suspended()])
  return groups.flat()
}

async function malformed(world: World): Promise<Credential[]> {
  const { client } = world.tenants
  const stranger = await newKey('secret')
  const { key: publishable } = await makePublishableKey(world.tenants, [SHOP])
  const encode = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '')
  const unsigned = `${encode({ alg: 'none', typ: 'waybill+jwt' })}.${encode({ sub: client.id, aud: 'client' })}.`
  const forged = encodeURIComponent(btoa('0'.repeat(32)))
  return [
    unknown('nothing', {}),
    unknown('an empty bearer', bearer('Bearer ')),
    unknown('another scheme', bearer(`Token ${client.key}`)),
    unknown('a broken user name', bearer('Basic %%%')),
    unknown('a key with a typing error', { key: `${client.key.slice(0, -1)}_` }),
    unknown('a key of nobody’s', { key: stranger.key }),
    unknown('a publishable key by itself', { key: publishable }),
    unknown('a tracking token', { key: await world.trackingToken() }),
    unknown('a token that is none', { key: 'a.b.c' }),
    unknown('a token that nobody signed', { key: unsigned }),
    unknown('a cookie that nobody signed', { cookie: client.cookie.replace(/\.[^.]+$/, `.${forged}`) }),
  ]
}

async function ended(world: World): Promise<Credential[]> {
  const { client } = world.tenants
  const claims = { aud: 'client' as const, sub: client.id, cmp: [...COMPONENTS] }
  const past = new Date(Date.now() - 31 * 86_400_000)
  const [expired, revoked] = await Promise.all([
    makeKey(client.id, ['orders:read'], { expiresAt: past.toISOString() }),
    makeKey(client.id, ['orders:read']),
  ])
  await env.DIRECTORY.prepare('UPDATE api_keys SET revoked_at = created_at WHERE id = ?').bind(revoked.id).run()
  const { cookie } = await createSession(env, client.owner.id, past)
  const signedOut = await makeMember(client.id, 'admin')
  await env.DIRECTORY.prepare('DELETE FROM session WHERE token = ?').bind(signedOut.token).run()
  return [
    unknown('an expired key', { key: expired.key }),
    unknown('a revoked key', { key: revoked.key }),
    unknown('an expired token', { key: await mint({ ...claims, key: client.keyId }, later(-3_600)) }),
    unknown('a token of a revoked key', { key: await mint({ ...claims, key: revoked.id }) }),
    unknown('an expired session', { cookie }),
    unknown('a session that was signed out', { cookie: signedOut.cookie }),
  ]
}

/** Good ones that came a wrong way. */
async function misplaced({ tenants: { client, connectionId: con } }: World): Promise<Credential[]> {
  const bound = await mint({ aud: 'client', sub: client.id, key: client.keyId, cmp: ['portal'], con, ori: SHOP })
  return [
    refused('a secret key in a browser', { key: client.key, origin: SHOP }, '403 forbidden'),
    refused('a token of another site', { key: bound, origin: 'https://rival.example' }, '403 origin_not_allowed'),
  ]
}

async function suspended(): Promise<Credential[]> {
  const { client, courier } = await makeTenants()
  const driver = await makeDriver(courier.id)
  await env.DIRECTORY.prepare(`UPDATE drivers SET status = 'suspended' WHERE id = ?`).bind(driver.id).run()
  await suspend(client.id)
  return [
    refused('a driver who is suspended', { key: driver.key }, '403 suspended'),
    refused('the key of a suspended organization', { key: client.key }, '403 suspended'),
    refused('a session of a suspended organization', { cookie: client.cookie }, '403 suspended'),
  ]
}
