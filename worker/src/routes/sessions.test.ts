import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { problemOf, sendJson } from '../../test/request.ts'
import { makeKey, makePublishableKey, makeTenants } from '../../test/tenants.ts'
import { revokeKey } from '../store/keys.ts'
import { setConnectionStatus } from '../store/connections.ts'
import { newKey } from '../identity/key-format.ts'
import { newId } from '../store/ids.ts'

const SHOP = 'https://shop.example'
interface Session {
  token: string
  expiresIn: number
}
interface Context {
  organization: { id: string }
  connections: { id: string }[]
  scopes: string[]
  guest: boolean
}

describe('a client session', () => {
  const body = { components: ['order-table'] }
  const mint = (key: string, over: object = {}) =>
    sendJson<Session>('POST /v1/client_sessions', { key, body: { ...body, ...over } })
  const contextOf = async (token: string) => (await sendJson<Context>('GET /v1/context', { key: token })).body

  test('is minted by a client’s key for itself', async () => {
    const { client } = await makeTenants()
    for (const over of [{}, { organizationId: client.id }]) {
      const { status, body: session } = await mint(client.key, over)
      expect(status).toBe(200)
      expect(session.expiresIn).toBe(900)
      expect(await contextOf(session.token)).toMatchObject({
        organization: { id: client.id },
        scopes: ['orders:read'],
        guest: false,
      })
    }
  })

  test('is minted by a courier’s key for a connected client', async () => {
    const { client, courier, connectionId } = await makeTenants()
    const { body: session } = await mint(courier.key, { organizationId: client.id })
    expect(await contextOf(session.token)).toMatchObject({
      organization: { id: client.id },
      connections: [{ id: connectionId }],
    })
  })

  test('for another tenant’s client is answered as for an unknown one', async () => {
    const [mine, theirs] = [await makeTenants(), await makeTenants()]
    for (const key of [mine.courier.key, mine.client.key]) {
      const failures = await Promise.all(
        [theirs.client.id, newId()].map((organizationId) =>
          sendJson('POST /v1/client_sessions', { key, body: { ...body, organizationId } }),
        ),
      )
      const [foreign, unknown] = failures.map(({ body: { status, code, title } }) => ({ status, code, title }))
      expect(foreign).toMatchObject({ status: 404, code: 'not_found' })
      expect(foreign).toEqual(unknown)
    }
  })

  test('is not minted for a suspended connection', async () => {
    const { client, courier, connectionId } = await makeTenants()
    await setConnectionStatus(env.DIRECTORY, courier.id, connectionId, 'suspended')
    const request = { key: courier.key, body: { ...body, organizationId: client.id } }
    expect(await problemOf('POST /v1/client_sessions', request)).toBe('404 not_found')
  })

  test('needs a client where a courier asks', async () => {
    const { courier } = await makeTenants()
    const answer = await sendJson('POST /v1/client_sessions', { key: courier.key, body })
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'organizationId', code: 'required' }] } })
  })

  test('needs the scope', async () => {
    const { client } = await makeTenants()
    const { key } = await makeKey(client.id, ['orders:read'])
    expect(await problemOf('POST /v1/client_sessions', { key, body })).toBe('403 forbidden')
  })

  test('is never minted by a person or by another token', async () => {
    const { client } = await makeTenants()
    expect(await problemOf('POST /v1/client_sessions', { cookie: client.cookie, body })).toBe('403 forbidden')
    const { body: session } = await mint(client.key, { components: ['portal'] })
    expect(await problemOf('POST /v1/client_sessions', { key: session.token, body })).toBe('403 forbidden')
  })

  test('cannot reach keys', async () => {
    const { client } = await makeTenants()
    const { body: session } = await mint(client.key, { components: ['portal'] })
    expect(await problemOf('GET /v1/keys', { key: session.token })).toBe('403 forbidden')
  })
})

describe('an embed session', () => {
  const components = ['order-form']
  const start = (publishableKey: string, origin: string | null, over: object = {}) => ({
    origin,
    body: { publishableKey, components, ...over },
  })
  const started = (publishableKey: string, origin: string) =>
    sendJson<Session>('POST /v1/embed/sessions', start(publishableKey, origin))

  test('makes a guest of the key’s connection', async () => {
    const tenants = await makeTenants()
    const { key } = await makePublishableKey(tenants, [SHOP])
    const { status, body: session } = await started(key, SHOP)
    expect(status).toBe(200)
    expect(session.expiresIn).toBe(600)
    const { body } = await sendJson<Context>('GET /v1/context', { key: session.token, origin: SHOP })
    expect(body).toMatchObject({
      organization: { id: tenants.client.id },
      connections: [{ id: tenants.connectionId }],
      scopes: ['orders:write', 'addresses:read'],
      guest: true,
    })
  })

  test('works at allowed sub-domains', async () => {
    const { key } = await makePublishableKey(await makeTenants(), ['https://*.shop.example'])
    expect(await started(key, 'https://eu.shop.example')).toMatchObject({ status: 200 })
  })

  test.each(['https://evil.example', 'https://shop.example.evil.example', 'http://shop.example', 'null', null])(
    'is refused to %s',
    async (origin) => {
      const { key } = await makePublishableKey(await makeTenants(), [SHOP])
      expect(await problemOf('POST /v1/embed/sessions', start(key, origin))).toBe('403 origin_not_allowed')
    },
  )

  test('does not lend its token to another origin', async () => {
    const { key } = await makePublishableKey(await makeTenants(), [SHOP])
    const { body: session } = await started(key, SHOP)
    for (const origin of ['https://evil.example', null]) {
      expect(await problemOf('GET /v1/context', { key: session.token, origin })).toBe('403 origin_not_allowed')
    }
  })

  test('reads nothing that belongs to the client', async () => {
    const { key } = await makePublishableKey(await makeTenants(), [SHOP])
    const { body: session } = await started(key, SHOP)
    for (const endpoint of ['GET /v1/orders', 'GET /v1/keys', 'GET /v1/courier/clients', 'GET /v1/courier/drivers']) {
      expect(await problemOf(endpoint, { key: session.token, origin: SHOP })).toBe('403 forbidden')
    }
  })

  test('starts guest components only', async () => {
    const { key } = await makePublishableKey(await makeTenants(), [SHOP])
    const body = { components: ['order-form', 'portal'] }
    const answer = await sendJson('POST /v1/embed/sessions', start(key, SHOP, body))
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden', fields: [{ path: 'components.1' }] } })
  })

  test('is refused to every other kind of key', async () => {
    const { client } = await makeTenants()
    const keys = [client.key, (await newKey('publishable')).key, 'pk_short', 'x'.repeat(81)]
    const codes = await Promise.all(keys.map((key) => problemOf('POST /v1/embed/sessions', start(key, SHOP))))
    expect(codes).toEqual(['401 unauthenticated', '401 unauthenticated', '401 unauthenticated', '400 invalid_request'])
  })

  test('ends when the key is revoked or the connection suspended', async () => {
    const tenants = await makeTenants()
    const { id, key } = await makePublishableKey(tenants, [SHOP])
    await revokeKey(env.DIRECTORY, tenants.client.id, id, new Date().toISOString())
    expect(await problemOf('POST /v1/embed/sessions', start(key, SHOP))).toBe('401 unauthenticated')
    const other = await makePublishableKey(tenants, [SHOP])
    await setConnectionStatus(env.DIRECTORY, tenants.courier.id, tenants.connectionId, 'suspended')
    expect(await problemOf('POST /v1/embed/sessions', start(other.key, SHOP))).toBe('403 suspended')
  })

  test('answers embeds of any site, without cookies', async () => {
    const { key } = await makePublishableKey(await makeTenants(), [SHOP])
    const { headers } = await started(key, SHOP)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('set-cookie')).toBeNull()
  })
})
