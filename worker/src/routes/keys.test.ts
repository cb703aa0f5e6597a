import { env } from 'cloudflare:workers'
import type { ApiKey, CreatedKey } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { problemOf, send, sendJson, type Sending } from '../../test/request.ts'
import { makeDriver, makeKey, makeMember, makeTenants } from '../../test/tenants.ts'
import { newId } from '../store/ids.ts'

const draft = { kind: 'secret', name: 'Back end', scopes: ['orders:read'] }
const create = (sending: Sending, body: object = draft) => sendJson<CreatedKey>('POST /v1/keys', { body, ...sending })
const list = async (sending: Sending) => (await sendJson<{ items: ApiKey[] }>('GET /v1/keys', sending)).body.items

describe('creating a key', () => {
  test('shows it once; afterwards only its hint', async () => {
    const { client } = await makeTenants()
    const { status, body } = await create({ cookie: client.cookie })
    expect(status).toBe(200)
    expect(body).toMatchObject({ kind: 'secret', name: 'Back end', scopes: ['orders:read'], lastUsedAt: null })
    expect(await send('GET /v1/orders', { key: body.key })).toMatchObject({ status: 200 })
    const items = await list({ cookie: client.cookie })
    expect(items.find(({ id }) => id === body.id)).toMatchObject({
      hint: `${body.key.slice(0, 7)}…${body.key.slice(-4)}`,
    })
    expect(JSON.stringify(items)).not.toContain(body.key)
  })

  test('stores only its hash', async () => {
    const { client } = await makeTenants()
    const { body } = await create({ cookie: client.cookie, headers: { 'idempotency-key': newId() } })
    const { results } = await env.DIRECTORY.prepare(
      `SELECT hash AS text FROM api_keys UNION ALL SELECT body FROM idempotency`,
    ).all<{ text: string }>()
    expect(results.length).toBeGreaterThan(1)
    expect(results.filter(({ text }) => text.includes(body.key))).toEqual([])
  })

  test('repeated with one Idempotency-Key gives the one key again', async () => {
    const { client } = await makeTenants()
    const sending = { cookie: client.cookie, headers: { 'idempotency-key': newId() } }
    const [first, second] = [await create(sending), await create(sending)]
    expect(second.body).toEqual(first.body)
    expect((await list(sending)).filter(({ name }) => name === 'Back end')).toHaveLength(1)
  })

  test('repeated with another body is a mistake', async () => {
    const { client } = await makeTenants()
    const sending = { cookie: client.cookie, headers: { 'idempotency-key': newId() } }
    await create(sending)
    expect(await problemOf('POST /v1/keys', { ...sending, body: { ...draft, name: 'Other' } })).toBe(
      '422 idempotency_mismatch',
    )
  })

  test('at once with one Idempotency-Key makes one key', async () => {
    const { client } = await makeTenants()
    const { cookie } = client
    const sending = { cookie, headers: { 'idempotency-key': newId() }, body: draft }
    const answers = await Promise.all(Array.from({ length: 8 }, () => problemOf('POST /v1/keys', sending)))
    expect(new Set([...answers, '409 duplicate_in_progress'])).toEqual(
      new Set(['200 no problem', '409 duplicate_in_progress']),
    )
    expect((await list({ cookie })).filter(({ name }) => name === 'Back end')).toHaveLength(1)
  })

  test('cannot give what its creator lacks', async () => {
    const { client } = await makeTenants()
    const { key } = await makeKey(client.id, ['keys:write', 'orders:read'])
    const { status, body } = await sendJson<{ code: string; fields: unknown[] }>('POST /v1/keys', {
      key,
      body: { ...draft, scopes: ['orders:read', 'orders:write', 'dispatch:write'] },
    })
    expect(status).toBe(403)
    expect(body).toMatchObject({ code: 'forbidden', fields: [{ path: 'scopes.1' }, { path: 'scopes.2' }] })
  })

  test('is for owners and admins', async () => {
    const { client } = await makeTenants()
    for (const role of ['member', 'viewer']) {
      const { cookie } = await makeMember(client.id, role)
      expect(await problemOf('POST /v1/keys', { cookie, body: draft })).toBe('403 forbidden')
      expect(await problemOf('GET /v1/keys', { cookie })).toBe('403 forbidden')
    }
  })

  test.each([
    ['an expiry in the past', { ...draft, expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ['no scope', { ...draft, scopes: [] }, 'scopes'],
    ['an unknown scope', { ...draft, scopes: ['everything'] }, 'scopes.0'],
    ['the kind of a driver’s credential', { ...draft, kind: 'driver' }, 'kind'],
    ['an unknown field', { ...draft, organizationId: 'x' }, 'organizationId'],
  ])('with %s names the fault', async (_, body, path) => {
    const { client } = await makeTenants()
    const answer = await sendJson<{ code: string }>('POST /v1/keys', { cookie: client.cookie, body })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'invalid_request', fields: [{ path }] })
  })
})

describe('a publishable key', () => {
  const publishable = (connectionId: string) => ({
    kind: 'publishable',
    name: 'Shop',
    connectionId,
    origins: ['https://shop.example'],
  })

  test('is bound to one’s own connection and its origins', async () => {
    const { client, connectionId } = await makeTenants()
    const { status, body } = await create({ cookie: client.cookie }, publishable(connectionId))
    expect(status).toBe(200)
    expect(body).toMatchObject({ kind: 'publishable', origins: ['https://shop.example'] })
    expect(body.key).toMatch(/^pk_/)
  })

  test('for another tenant’s connection is answered as for an unknown one', async () => {
    const [mine, theirs] = [await makeTenants(), await makeTenants()]
    const { cookie } = mine.client
    const failures = await Promise.all(
      [theirs.connectionId, newId()].map((id) => problemOf('POST /v1/keys', { cookie, body: publishable(id) })),
    )
    expect(failures).toEqual(['404 not_found', '404 not_found'])
  })

  const withOrigin = async (origin: string): Promise<string> => {
    const { client, connectionId } = await makeTenants()
    const body = { ...publishable(connectionId), origins: [origin] }
    return problemOf('POST /v1/keys', { cookie: client.cookie, body })
  }

  test.each([
    'shop.example',
    'https://shop.example/path',
    'http://shop.example',
    'ftp://shop.example',
    '*',
    'https://*',
    'https://*.com',
  ])('refuses the origin %s', async (origin) => {
    expect(await withOrigin(origin)).toBe('400 invalid_request')
  })

  test.each(['https://shop.example:8443', 'https://*.shop.example', 'http://localhost:3000'])(
    'takes the origin %s',
    async (origin) => {
      expect(await withOrigin(origin)).toBe('200 no problem')
    },
  )

  test('says which connection it is for', async () => {
    const { client, connectionId } = await makeTenants()
    const { body } = await create({ cookie: client.cookie }, publishable(connectionId))
    const items = await list({ cookie: client.cookie })
    expect(items.find(({ id }) => id === body.id)).toMatchObject({ kind: 'publishable', connectionId })
  })
})

describe('revoking a key', () => {
  test('stops it at once here, and again is no error', async () => {
    const { client } = await makeTenants()
    const { id, key } = await makeKey(client.id, ['orders:read'])
    expect(await send('GET /v1/orders', { key })).toMatchObject({ status: 200 })
    for (const _ of [1, 2]) {
      expect(await sendJson(`DELETE /v1/keys/${id}`, { cookie: client.cookie })).toMatchObject({
        status: 200,
        body: { done: true },
      })
    }
    expect(await problemOf('GET /v1/orders', { key })).toBe('401 unauthenticated')
    expect((await list({ cookie: client.cookie })).map((item) => item.id)).not.toContain(id)
  })

  test('of another tenant is answered as of an unknown one, and it keeps working', async () => {
    const [mine, theirs] = [await makeTenants(), await makeTenants()]
    const { cookie } = mine.client
    expect(await problemOf(`DELETE /v1/keys/${theirs.client.keyId}`, { cookie })).toBe('404 not_found')
    expect(await problemOf(`DELETE /v1/keys/${newId()}`, { cookie })).toBe('404 not_found')
    expect(await send('GET /v1/orders', { key: theirs.client.key })).toMatchObject({ status: 200 })
  })

  test('does not reach drivers’ credentials', async () => {
    const { courier } = await makeTenants()
    await makeDriver(courier.id)
    const row = await env.DIRECTORY.prepare(`SELECT id FROM api_keys WHERE organization_id = ? AND kind = 'driver'`)
      .bind(courier.id)
      .first<{ id: string }>()
    expect(await problemOf(`DELETE /v1/keys/${row!.id}`, { cookie: courier.cookie })).toBe('404 not_found')
    expect((await list({ cookie: courier.cookie })).map(({ id }) => id)).not.toContain(row!.id)
  })
})

test('the list shows one’s own keys by an index', async () => {
  const plan = await env.DIRECTORY.prepare(
    `EXPLAIN QUERY PLAN SELECT id FROM api_keys WHERE organization_id = ? AND revoked_at IS NULL ORDER BY created_at DESC`,
  )
    .bind('x')
    .all<{ detail: string }>()
  expect(plan.results.map(({ detail }) => detail).join()).toBe(
    'SEARCH api_keys USING INDEX api_keys_organization (organization_id=?)',
  )
})
