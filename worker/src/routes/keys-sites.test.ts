import type { ApiKey } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { problemOf, sendJson } from '../../test/request.ts'
import { makeMember, makePublishableKey, makeTenants } from '../../test/tenants.ts'
import { newId } from '../store/ids.ts'

const SHOP = 'https://shop.example'
const OTHER = 'https://other.example'
const start = (publishableKey: string, origin: string) =>
  problemOf('POST /v1/embed/sessions', { body: { publishableKey, components: ['order-form'] }, origin })
const change = (id: string, cookie: string, body: object = { origins: [OTHER] }) =>
  sendJson<ApiKey & { code: string; fields?: unknown[] }>(`PATCH /v1/keys/${id}`, { cookie, body })
const find = async (cookie: string, id: string) =>
  (await sendJson<{ items: ApiKey[] }>('GET /v1/keys', { cookie })).body.items.find((key) => key.id === id)

describe('changing the sites of a publishable key', () => {
  test('holds at once here, at the old sites and the new', async () => {
    const tenants = await makeTenants()
    const { id, key } = await makePublishableKey(tenants, [SHOP])
    const { cookie } = tenants.client
    expect(await start(key, SHOP)).toBe('200 no problem')
    const { status, body } = await change(id, cookie)
    expect(status).toBe(200)
    expect(body).toEqual(await find(cookie, id))
    expect(body).toMatchObject({ id, kind: 'publishable', name: 'shop', origins: [OTHER] })
    expect(await start(key, OTHER)).toBe('200 no problem')
    expect(await start(key, SHOP)).toBe('403 origin_not_allowed')
  })

  test('ends the tokens of a site that is gone, and no other', async () => {
    const tenants = await makeTenants()
    const { id, key } = await makePublishableKey(tenants, [SHOP, OTHER])
    const tokenAt = async (origin: string) => {
      const body = { publishableKey: key, components: ['order-form'] }
      return (await sendJson<{ token: string }>('POST /v1/embed/sessions', { body, origin })).body.token
    }
    const [gone, kept] = [await tokenAt(SHOP), await tokenAt(OTHER)]
    await change(id, tenants.client.cookie)
    expect(await problemOf('GET /v1/context', { key: gone, origin: SHOP })).toBe('403 origin_not_allowed')
    expect(await problemOf('GET /v1/context', { key: kept, origin: OTHER })).toBe('200 no problem')
  })

  test.each([
    ['no site', { origins: [] }, 'origins'],
    ['an address with a path', { origins: [SHOP, `${SHOP}/order`] }, 'origins.1'],
    ['too many sites', { origins: Array.from({ length: 51 }, (_, index) => `https://s${index}.example`) }, 'origins'],
    ['nothing', {}, 'origins'],
    ['something else', { origins: [SHOP], name: 'Shop' }, 'name'],
  ])('to %s names the fault and changes nothing', async (_, body, path) => {
    const tenants = await makeTenants()
    const { id } = await makePublishableKey(tenants, [SHOP])
    const { cookie } = tenants.client
    const answer = await change(id, cookie, body)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'invalid_request', fields: [{ path }] })
    expect(await find(cookie, id)).toMatchObject({ origins: [SHOP] })
  })

  test('does not reach secret, revoked, unknown and other tenants’ keys', async () => {
    const [mine, theirs] = [await makeTenants(), await makeTenants()]
    const { cookie, keyId } = mine.client
    const [revoked, foreign] = [await makePublishableKey(mine, [SHOP]), await makePublishableKey(theirs, [SHOP])]
    await sendJson(`DELETE /v1/keys/${revoked.id}`, { cookie })
    for (const id of [keyId, revoked.id, foreign.id, newId()]) {
      expect(await change(id, cookie)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    }
    expect(await start(foreign.key, SHOP)).toBe('200 no problem')
    expect(await find(cookie, keyId)).toMatchObject({ origins: [] })
  })

  test('is for owners and admins', async () => {
    const tenants = await makeTenants()
    const { id } = await makePublishableKey(tenants, [SHOP])
    for (const role of ['member', 'viewer']) {
      const { cookie } = await makeMember(tenants.client.id, role)
      expect(await change(id, cookie)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    }
  })
})
