import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { countTrips } from '../../test/counting.ts'
import { makeDriver, makeKey, makeTenants } from '../../test/tenants.ts'
import { later, suspend, who } from '../../test/who.ts'
import { revokeKey } from '../store/keys.ts'
import { newKey } from './key-format.ts'

const SHOP = 'https://shop.example'
const problem = (code: string) => expect.objectContaining({ code })

describe('a secret key', () => {
  test('speaks for its organization within its scopes', async () => {
    const { client, courier, connectionId } = await makeTenants()
    const { id, key } = await makeKey(client.id, ['orders:read'])
    const caller = await who({ key })
    expect(caller).toMatchObject({
      actor: { kind: 'key', id, name: 'back end' },
      audience: 'client',
      organization: { id: client.id, name: 'Almacén Norte', kind: 'client' },
      connections: [{ id: connectionId, courierId: courier.id, clientId: client.id, status: 'active' }],
    })
    expect([...caller!.scopes]).toEqual(['orders:read'])
  })

  test('of a courier has the courier’s audience', async () => {
    const { courier } = await makeTenants()
    expect(await who({ key: courier.key })).toMatchObject({ audience: 'courier', organization: { kind: 'courier' } })
  })

  test('works as the user name of Basic, as other delivery APIs have it', async () => {
    const { client } = await makeTenants()
    const headers = { authorization: `Basic ${btoa(`${client.key}:`)}` }
    expect(await who({ headers })).toMatchObject({ organization: { id: client.id } })
  })

  test('from a browser’s page is refused', async () => {
    const { client } = await makeTenants()
    await expect(who({ key: client.key, origin: SHOP })).rejects.toEqual(problem('forbidden'))
  })

  test('costs one round trip, then none for half a minute', async () => {
    const { client } = await makeTenants()
    const counted = countTrips(env)
    await who({ key: client.key }, { from: counted.env })
    // The second trip notes the use, after the answer.
    expect(counted.trips()).toBe(2)
    await who({ key: client.key }, { from: counted.env, now: later(29) })
    expect(counted.trips()).toBe(2)
    await who({ key: client.key }, { from: counted.env, now: later(31) })
    expect(counted.trips()).toBe(3)
  })

  test('that cannot be one costs no round trip', async () => {
    const counted = countTrips(env)
    const { key } = await newKey('secret')
    const typo = key.slice(0, -1) + (key.endsWith('a') ? 'b' : 'a')
    await expect(who({ key: typo }, { from: counted.env })).rejects.toEqual(problem('unauthenticated'))
    expect(counted.trips()).toBe(0)
  })

  test('that nobody was given is refused', async () => {
    const { key } = await newKey('secret')
    await expect(who({ key })).rejects.toEqual(problem('unauthenticated'))
  })

  test('is refused after its expiry, also from the cache', async () => {
    const { client } = await makeTenants()
    const { key } = await makeKey(client.id, ['orders:read'], { expiresAt: later(10).toISOString() })
    expect(await who({ key })).not.toBeNull()
    await expect(who({ key }, { now: later(11) })).rejects.toEqual(problem('unauthenticated'))
  })

  test('stops within half a minute of its revocation elsewhere', async () => {
    const { client } = await makeTenants()
    expect(await who({ key: client.key })).not.toBeNull()
    await revokeKey(env.DIRECTORY, client.id, client.keyId, new Date().toISOString())
    await expect(who({ key: client.key }, { now: later(31) })).rejects.toEqual(problem('unauthenticated'))
  })

  test('of a suspended organization stops within half a minute', async () => {
    const { client } = await makeTenants()
    expect(await who({ key: client.key })).not.toBeNull()
    await suspend(client.id)
    await expect(who({ key: client.key }, { now: later(31) })).rejects.toEqual(problem('suspended'))
  })
})

describe('a driver’s credential', () => {
  test('speaks for the driver at their courier, from a page too', async () => {
    const { courier } = await makeTenants()
    const { id, key } = await makeDriver(courier.id)
    expect(await who({ key, origin: env.BASE_URL })).toMatchObject({
      actor: { kind: 'driver', id, name: 'Diego Sosa' },
      audience: 'driver',
      organization: { id: courier.id },
      connections: [],
      scopes: new Set(['run:write']),
    })
  })

  test('of a suspended driver stops within half a minute', async () => {
    const { courier } = await makeTenants()
    const { id, key } = await makeDriver(courier.id)
    expect(await who({ key })).not.toBeNull()
    await env.DIRECTORY.prepare(`UPDATE drivers SET status = 'suspended' WHERE id = ?`).bind(id).run()
    await expect(who({ key }, { now: later(31) })).rejects.toEqual(problem('suspended'))
  })
})
