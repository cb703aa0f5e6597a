import { env } from 'cloudflare:workers'
import type { Brand, Context } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { problemOf, sendJson, type Sending } from '../../test/request.ts'
import { makeDriver, makeMember, makePublishableKey, makeTenants, newEmail } from '../../test/tenants.ts'
import { connect, createClient, createCourier } from '../identity/bootstrap.ts'
import { newId } from '../store/ids.ts'

const contextOf = async (sending: Sending) => (await sendJson<Context>('GET /v1/context', sending)).body

describe('the context', () => {
  test('of a client’s owner says all that a portal begins with', async () => {
    const { client, courier, connectionId } = await makeTenants()
    expect(await contextOf({ cookie: client.cookie })).toMatchObject({
      organization: { id: client.id, kind: 'client', name: 'Almacén Norte', units: 'metric' },
      person: { id: client.owner.id, name: 'Ana Silva', email: client.owner.email, role: 'owner' },
      organizations: [{ id: client.id, kind: 'client', name: 'Almacén Norte' }],
      connections: [{ id: connectionId, courierId: courier.id, courierName: 'Faro Envíos' }],
      guest: false,
      brand: { name: 'Faro Envíos', logoUrl: null, accent: null },
      map: {
        light: new URL(env.MAP_STYLE_LIGHT, env.BASE_URL).href,
        dark: new URL(env.MAP_STYLE_DARK, env.BASE_URL).href,
      },
    })
  })

  test('of a key names no person', async () => {
    const { courier } = await makeTenants()
    expect(await contextOf({ key: courier.key })).toMatchObject({ person: null, organization: { kind: 'courier' } })
  })

  test('of a client with two couriers wears neither’s brand', async () => {
    const { client } = await makeTenants()
    const rival = await createCourier(env, { name: 'Otra', email: newEmail() }, new Date())
    await connect(env, rival, client.id, new Date())
    expect((await contextOf({ cookie: client.cookie })).brand.name).toBe('Waybill')
  })

  test('tells nothing about other organizations', async () => {
    const [mine, theirs] = [await makeTenants(), await makeTenants()]
    const text = JSON.stringify(await contextOf({ cookie: mine.client.cookie }))
    for (const secret of [theirs.client.id, theirs.courier.id, theirs.connectionId, mine.courier.owner.email]) {
      expect(text).not.toContain(secret)
    }
  })

  test('of a guest names no person and the one connection', async () => {
    const tenants = await makeTenants()
    const origin = 'https://shop.example'
    const { key: publishableKey } = await makePublishableKey(tenants, [origin])
    const body = { publishableKey, components: ['order-form'] }
    const { token } = (await sendJson<{ token: string }>('POST /v1/embed/sessions', { origin, body })).body
    const context = await contextOf({ key: token, origin })
    expect(context).toMatchObject({ guest: true, person: null, connections: [{ id: tenants.connectionId }] })
    expect(context.brand.name).toBe('Faro Envíos')
  })

  test('of a driver wears the courier’s brand and names no client', async () => {
    const { courier } = await makeTenants()
    const { key } = await makeDriver(courier.id)
    expect(await contextOf({ key, origin: env.BASE_URL })).toMatchObject({
      organization: { id: courier.id, kind: 'courier' },
      person: null,
      connections: [],
      scopes: ['run:write'],
      brand: { name: 'Faro Envíos' },
    })
  })

  test('is not for visitors', async () => {
    expect(await problemOf('GET /v1/context')).toBe('401 unauthenticated')
  })
})

describe('the brand', () => {
  test('is ours on the plain host', async () => {
    const { body } = await sendJson<Brand>('GET /v1/brand')
    expect(body).toEqual({ name: 'Waybill', logoUrl: null, accent: null })
  })

  test('is the courier’s on its own host, for visitors and members', async () => {
    const host = `${newId().toLowerCase()}.localhost:8787`
    const logoFile = newId('aa')
    const draft = { name: 'Faro Envíos', email: newEmail(), host, accent: '#0f766e', logoFile }
    const courier = await createCourier(env, draft, new Date())
    const client = await createClient(env, courier, { name: 'Norte', email: newEmail() }, new Date())
    const { cookie } = await makeMember(client.id, 'owner')
    const site = `http://${host}`
    const { body } = await sendJson<Brand>('GET /v1/brand', { site })
    expect(body).toMatchObject({ name: 'Faro Envíos', accent: '#0f766e' })
    expect(body.logoUrl).toBe(`${site}/v1/logos/${logoFile}`)
    expect((await contextOf({ cookie, site })).brand.name).toBe('Faro Envíos')
  })
})
