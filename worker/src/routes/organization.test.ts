import { env } from 'cloudflare:workers'
import { MAX_LOGO_BYTES, type Context, type OrganizationSettings } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { JPEG_OF_A_PHONE, PNG } from '../../test/images.ts'
import { nextMessageTo, tokenIn } from '../../test/outbox.ts'
import { post } from '../../test/portal.ts'
import { problemOf, send, sendJson, type Sending } from '../../test/request.ts'
import { newId } from '../store/ids.ts'
import { makeKey, makeMember, makeTenants, newEmail } from '../../test/tenants.ts'

const settings = async (sending: Sending) =>
  (await sendJson<OrganizationSettings>('GET /v1/organization', sending)).body
const change = (sending: Sending, body: object) =>
  sendJson<OrganizationSettings>('PATCH /v1/organization', { ...sending, body })
const upload = (cookie: string, bytes: Uint8Array | string, type = 'image/png') =>
  sendJson<OrganizationSettings>('PUT /v1/organization/logo', { cookie, bytes, headers: { 'content-type': type } })

describe('an organization', () => {
  test('is shown to all its roles and to a key with the scope', async () => {
    const { client } = await makeTenants()
    const viewer = await makeMember(client.id, 'viewer')
    const { key } = await makeKey(client.id, ['organization:read'])
    const shown = await settings({ cookie: client.cookie })
    expect(shown).toMatchObject({ id: client.id, name: 'Almacén Norte', pendingEmail: null, logoUrl: null })
    expect(await settings({ cookie: viewer.cookie })).toEqual(shown)
    expect(await settings({ key })).toEqual(shown)
  })

  test('changes what is named and nothing else, and everybody sees it at once', async () => {
    const { client } = await makeTenants()
    const before = await settings({ cookie: client.cookie })
    const patch = { name: 'Almacén Sur', timeZone: 'America/Montevideo', units: 'imperial' }
    expect((await change({ cookie: client.cookie }, patch)).body).toEqual({ ...before, ...patch })
    const { body } = await sendJson<Context>('GET /v1/context', { cookie: client.cookie })
    expect(body.organization).toMatchObject(patch)
  })

  test('is changed by owners and admins only', async () => {
    const { client, courier } = await makeTenants()
    const verdicts = await Promise.all(
      [...['admin', 'member', 'viewer'].map((role) => [client.id, role]), [courier.id, 'dispatcher']].map(
        async ([id = '', role = '']) => {
          const { cookie } = await makeMember(id, role)
          return `${role}: ${(await change({ cookie }, { units: 'imperial' })).status}`
        },
      ),
    )
    expect(verdicts).toEqual(['admin: 200', 'member: 403', 'viewer: 403', 'dispatcher: 403'])
  })

  test.each([
    ['a country that is no code', { country: 'Uruguay' }, 'country'],
    ['a time zone that no clock knows', { timeZone: 'America/Nowhere' }, 'timeZone'],
    ['units of its own', { units: 'cubits' }, 'units'],
    ['another kind', { units: 'metric', kind: 'courier' }, 'kind'],
    ['a status', { units: 'metric', status: 'active' }, 'status'],
  ])('does not take %s', async (_, body, path) => {
    const { client } = await makeTenants()
    expect(await change({ cookie: client.cookie }, body)).toMatchObject({ status: 400, body: { fields: [{ path }] } })
  })

  test('has another address once the mail to it is confirmed', async () => {
    const { courier } = await makeTenants()
    const email = newEmail()
    const { body } = await change({ cookie: courier.cookie }, { email })
    expect(body).toMatchObject({ pendingEmail: email })
    expect(body.email).not.toBe(email)
    const mail = await nextMessageTo(email)
    expect(mail.body).toContain('Faro Envíos')
    expect((await post('/email/confirm', { token: tokenIn(mail) })).status).toBe(200)
    expect(await settings({ cookie: courier.cookie })).toMatchObject({ email, pendingEmail: null })
    expect((await nextMessageTo(body.email)).body).toContain(email)
  })
})

describe('a logo', () => {
  const fetchLogo = (url: string) => send(`GET ${url.slice(env.BASE_URL.length)}`)

  test('is shown to everybody at an address that never ends, without what a phone wrote into it', async () => {
    const { client } = await makeTenants()
    const { body } = await upload(client.cookie, JPEG_OF_A_PHONE, 'image/jpeg')
    const response = await fetchLogo(body.logoUrl!)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('cache-control')).toContain('immutable')
    const text = new TextDecoder('latin1').decode(await response.arrayBuffer())
    expect(text).toMatch(/JFIF/)
    expect(text).not.toMatch(/GPS|Exif|Ana/)
  })

  test('gives way to the next one and can be removed', async () => {
    const { client } = await makeTenants()
    const first = (await upload(client.cookie, PNG)).body.logoUrl!
    const second = (await upload(client.cookie, PNG)).body.logoUrl!
    expect(second).not.toBe(first)
    expect((await fetchLogo(first)).status).toBe(404)
    const { body } = await sendJson<OrganizationSettings>('DELETE /v1/organization/logo', { cookie: client.cookie })
    expect(body.logoUrl).toBeNull()
    expect((await fetchLogo(second)).status).toBe(404)
  })

  test('of a courier is worn by its clients', async () => {
    const { courier, client } = await makeTenants()
    const { body } = await upload(courier.cookie, PNG)
    const context = await sendJson<Context>('GET /v1/context', { cookie: client.cookie })
    expect(context.body.brand.logoUrl).toBe(body.logoUrl)
  })

  test.each([
    ['a WebP', 'RIFF....WEBPVP8 ', 'image/png', 415],
    ['a page that says it is a PNG', '<html><script>alert(1)</script>', 'image/png', 415],
    ['a drawing', '<svg onload="alert(1)"/>', 'image/svg+xml', 415],
    ['half a picture', PNG.slice(0, 20), 'image/png', 415],
    ['3 MB and a byte', new Uint8Array(MAX_LOGO_BYTES + 1), 'image/png', 413],
  ])('is refused where it is %s', async (_, bytes, type, status) => {
    const { client } = await makeTenants()
    expect((await upload(client.cookie, bytes, type)).status).toBe(status)
    expect(await settings({ cookie: client.cookie })).toMatchObject({ logoUrl: null })
  })

  test('opens no other file', async () => {
    const { client } = await makeTenants()
    const { logoUrl } = (await upload(client.cookie, PNG)).body
    expect(await problemOf(`GET /v1/files/${logoUrl!.split('/').at(-1)}`)).toBe('404 not_found')
    const proof = newId()
    await env.FILES.put(proof, PNG, { httpMetadata: { contentType: 'image/png' } })
    expect(await problemOf(`GET /v1/logos/${proof}`)).toBe('404 not_found')
  })
})
