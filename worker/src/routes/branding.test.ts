import { env } from 'cloudflare:workers'
import type { Brand, Branding } from '@waybill/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { PNG } from '../../test/images.ts'
import { nextMessageTo } from '../../test/outbox.ts'
import { loadLibrary, post } from '../../test/portal.ts'
import { problemOf, sendJson } from '../../test/request.ts'
import { makeMember, makeTenants } from '../../test/tenants.ts'
import { newId } from '../store/ids.ts'

beforeAll(loadLibrary, 60_000)

const newHost = (): string => `${newId().toLowerCase()}.localhost:8787`
const change = (cookie: string, body: object) => sendJson<Branding>('PATCH /v1/courier/branding', { cookie, body })

describe('a courier’s brand', () => {
  test('is changed part by part', async () => {
    const { courier } = await makeTenants()
    const host = newHost()
    expect((await change(courier.cookie, { accent: '#0F766E' })).body).toMatchObject({ accent: '#0f766e', host: null })
    expect((await change(courier.cookie, { host: host.toUpperCase() })).body).toMatchObject({ accent: '#0f766e', host })
    const { body } = await sendJson<Branding>('GET /v1/courier/branding', { cookie: courier.cookie })
    expect(body).toEqual({ name: 'Faro Envíos', logoUrl: null, accent: '#0f766e', host, supportPhone: null })
    expect((await change(courier.cookie, { host: null })).body.host).toBeNull()
  })

  test('is worn on its own host at once: sign-in, portal and mail', async () => {
    const { courier, client } = await makeTenants()
    const host = newHost()
    const site = `http://${host}`
    await change(courier.cookie, { accent: '#0f766e', host })
    const headers = { 'content-type': 'image/png' }
    await sendJson('PUT /v1/organization/logo', { cookie: courier.cookie, bytes: PNG, headers })
    const { body: brand } = await sendJson<Brand>('GET /v1/brand', { site })
    expect(brand).toMatchObject({ name: 'Faro Envíos', accent: '#0f766e' })
    expect(brand.logoUrl).toContain('/v1/logos/')
    await post('/sign-in/mail', { email: client.owner.email }, { site, origin: site })
    const mail = await nextMessageTo(client.owner.email)
    expect(mail.subject).toContain('Faro Envíos')
    expect(mail.body).toContain(`${site}/sign-in#t=`)
  })

  test('leaves the host as soon as it is given up', async () => {
    const { courier } = await makeTenants()
    const host = newHost()
    await change(courier.cookie, { host })
    await change(courier.cookie, { host: null })
    const { body } = await sendJson<Brand>('GET /v1/brand', { site: `http://${host}` })
    expect(body.name).toBe('Waybill')
  })

  test('has a host of its own: not another courier’s and not everybody’s', async () => {
    const [one, other] = [await makeTenants(), await makeTenants()]
    const host = newHost()
    await change(one.courier.cookie, { host })
    for (const taken of [host, new URL(env.BASE_URL).host]) {
      const answer = await change(other.courier.cookie, { accent: '#0f766e', host: taken })
      // The plain host of tests has no dot, so that it is no host name at all.
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'host' }] } })
    }
    const { body } = await sendJson<Branding>('GET /v1/courier/branding', { cookie: other.courier.cookie })
    expect(body.accent).toBeNull()
  })

  test.each([
    ['a colour by its name', { accent: 'teal' }, 'accent'],
    ['a style in place of a colour', { accent: '#fff;background:url(x)' }, 'accent'],
    ['an address in place of a host', { host: 'https://portal.faro.example/' }, 'host'],
    ['a host without a domain', { host: 'portal' }, 'host'],
    ['a number of the internet', { host: '192.168.1.1' }, 'host'],
    ['a name, which the organization has', { accent: '#0f766e', name: 'Faro' }, 'name'],
  ])('does not take %s', async (_, body, path) => {
    const { courier } = await makeTenants()
    expect(await change(courier.cookie, body)).toMatchObject({ status: 400, body: { fields: [{ path }] } })
  })

  test('is for owners and admins to change, for dispatchers to see, and nothing for clients', async () => {
    const { courier, client } = await makeTenants()
    const { cookie } = await makeMember(courier.id, 'dispatcher')
    expect((await change(cookie, { accent: null })).status).toBe(403)
    expect(await problemOf('GET /v1/courier/branding', { cookie })).toBe('200 no problem')
    expect(await problemOf('GET /v1/courier/branding', { cookie: client.cookie })).toBe('403 forbidden')
  })
})
