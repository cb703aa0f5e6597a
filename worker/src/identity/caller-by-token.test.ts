import { env } from 'cloudflare:workers'
import { COMPONENT_SCOPES } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { countTrips } from '../../test/counting.ts'
import { makePublishableKey, makeTenants, newEmail } from '../../test/tenants.ts'
import { later, suspend, who } from '../../test/who.ts'
import { setConnectionStatus } from '../store/connections.ts'
import { changeOrigins, revokeKey } from '../store/keys.ts'
import { connect, createCourier } from './bootstrap.ts'
import { signToken, type Claims } from './client-token.ts'

const SHOP = 'https://shop.example'
const problem = (code: string) => expect.objectContaining({ code })

describe('a client token', () => {
  const mint = async (claims: Partial<Claims> & Pick<Claims, 'sub' | 'key'>) =>
    (await signToken(env, { aud: 'client', cmp: ['order-table'], ...claims }, new Date())).token

  test('speaks for its client within what its components need', async () => {
    const { client } = await makeTenants()
    const token = await mint({ sub: client.id, key: client.keyId, cmp: ['order-form', 'chat-panel'] })
    const caller = await who({ key: token, origin: 'https://any.example' })
    expect(caller).toMatchObject({
      actor: { kind: 'embed', keyId: client.keyId, origin: null, components: ['order-form', 'chat-panel'] },
      audience: 'client',
      organization: { id: client.id },
    })
    const scopes = [...COMPONENT_SCOPES['order-form'], ...COMPONENT_SCOPES['chat-panel']]
    expect(caller!.scopes).toEqual(new Set(scopes))
  })

  test('minted by a courier shows that courier’s connection only', async () => {
    const tenants = await makeTenants()
    const rival = await createCourier(env, { name: 'Otra', email: newEmail() }, new Date())
    await connect(env, rival, tenants.client.id, new Date())
    const token = await mint({ sub: tenants.client.id, key: tenants.courier.keyId, con: tenants.connectionId })
    expect((await who({ key: token }))!.connections).toMatchObject([{ id: tenants.connectionId }])
  })

  test('costs one round trip, then none', async () => {
    const { client } = await makeTenants()
    const counted = countTrips(env)
    const token = await mint({ sub: client.id, key: client.keyId })
    await who({ key: token }, { from: counted.env })
    await who({ key: token }, { from: counted.env })
    // One to read, one to note the key's use after the answer.
    expect(counted.trips()).toBe(2)
  })

  test('ends with the key that minted it', async () => {
    const { client } = await makeTenants()
    const token = await mint({ sub: client.id, key: client.keyId })
    await revokeKey(env.DIRECTORY, client.id, client.keyId, new Date().toISOString())
    await expect(who({ key: token })).rejects.toEqual(problem('unauthenticated'))
  })

  test('of a suspended client stops within half a minute', async () => {
    const { client } = await makeTenants()
    const token = await mint({ sub: client.id, key: client.keyId })
    expect(await who({ key: token })).not.toBeNull()
    await suspend(client.id)
    await expect(who({ key: token }, { now: later(31) })).rejects.toEqual(problem('suspended'))
  })

  test('of a suspended courier’s key stops', async () => {
    const { client, courier, connectionId } = await makeTenants()
    const token = await mint({ sub: client.id, key: courier.keyId, con: connectionId })
    await suspend(courier.id)
    await expect(who({ key: token })).rejects.toEqual(problem('unauthenticated'))
  })

  test('stops when its courier suspends the connection', async () => {
    const { client, courier, connectionId } = await makeTenants()
    const token = await mint({ sub: client.id, key: courier.keyId, con: connectionId })
    await setConnectionStatus(env.DIRECTORY, courier.id, connectionId, 'suspended')
    await expect(who({ key: token })).rejects.toEqual(problem('suspended'))
  })

  test('of a guest works at its own origin only', async () => {
    const tenants = await makeTenants()
    const { id: key } = await makePublishableKey(tenants, [SHOP])
    const { client, connectionId } = tenants
    const token = await mint({ aud: 'guest', sub: client.id, key, con: connectionId, ori: SHOP, cmp: ['order-form'] })
    expect(await who({ key: token, origin: SHOP })).toMatchObject({
      audience: 'guest',
      actor: { kind: 'embed', origin: SHOP },
      connections: [{ id: connectionId }],
    })
    for (const origin of ['https://evil.example', 'null', null]) {
      await expect(who({ key: token, origin })).rejects.toEqual(problem('origin_not_allowed'))
    }
  })

  test('of a guest stops within half a minute where its key works no more', async () => {
    const tenants = await makeTenants()
    const { id: key } = await makePublishableKey(tenants, [SHOP])
    const { client, connectionId } = tenants
    const token = await mint({ aud: 'guest', sub: client.id, key, con: connectionId, ori: SHOP, cmp: ['order-form'] })
    expect(await who({ key: token, origin: SHOP })).not.toBeNull()
    await changeOrigins(env.DIRECTORY, client.id, key, ['https://other.example'])
    await expect(who({ key: token, origin: SHOP }, { now: later(31) })).rejects.toEqual(problem('origin_not_allowed'))
  })
})
