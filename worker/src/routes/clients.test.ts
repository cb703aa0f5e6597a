import { env } from 'cloudflare:workers'
import type { Connection } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { messagesTo, nextMessageTo, tokenIn } from '../../test/outbox.ts'
import { problemOf, sendJson } from '../../test/request.ts'
import { makeMember, makeTenants, newEmail } from '../../test/tenants.ts'
import { newId } from '../store/ids.ts'

const invite = (cookie: string, email: string, headers: Record<string, string> = {}) =>
  sendJson<Connection>('POST /v1/courier/clients', { cookie, body: { name: 'Librería Sur', email }, headers })
const clientsOf = async (cookie: string) =>
  (await sendJson<{ items: Connection[] }>('GET /v1/courier/clients', { cookie })).body.items

describe('a courier invites a client', () => {
  test('who appears as pending and gets one mail', async () => {
    const { courier, client } = await makeTenants()
    const email = newEmail()
    const { status, body } = await invite(courier.cookie, email)
    expect(status).toBe(200)
    expect(body).toMatchObject({ courierId: courier.id, clientName: 'Librería Sur', status: 'pending' })
    expect(body.id.slice(0, 2)).toBe(courier.bucket)
    const items = await clientsOf(courier.cookie)
    expect(items.map(({ clientId, status }) => [clientId, status])).toEqual([
      [body.clientId, 'pending'],
      [client.id, 'active'],
    ])
    const mail = await nextMessageTo(email)
    expect(mail.subject).toBe('Faro Envíos te invita a Librería Sur')
    expect(mail.body).toContain('http://localhost:8787/sign-in#i=')
  })

  test('whose organization inherits where and how the courier works', async () => {
    const { courier } = await makeTenants()
    const { body } = await invite(courier.cookie, newEmail())
    const settings = await env.DIRECTORY.prepare('SELECT * FROM organization_settings WHERE organization_id = ?')
      .bind(body.clientId)
      .first()
    expect(settings).toMatchObject({ country: 'UY', language: 'es', home_bucket: courier.bucket, status: 'active' })
  })

  test('once, however often the request comes', async () => {
    const { courier } = await makeTenants()
    const email = newEmail()
    const headers = { 'idempotency-key': newId() }
    const [first, second] = [await invite(courier.cookie, email, headers), await invite(courier.cookie, email, headers)]
    expect(second.body).toEqual(first.body)
    await nextMessageTo(email)
    expect(await messagesTo(email)).toHaveLength(1)
  })

  test('again by a new mail that makes the earlier link worthless', async () => {
    const { courier } = await makeTenants()
    const email = newEmail()
    const first = await invite(courier.cookie, email)
    const earlier = tokenIn(await nextMessageTo(email))
    const second = await invite(courier.cookie, email.toUpperCase())
    expect(second.body).toEqual(first.body)
    const later = tokenIn(await nextMessageTo(email, 1))
    const preview = (token: string) =>
      problemOf('POST /api/auth/invitation/preview', { body: { token }, origin: env.BASE_URL })
    expect(await preview(earlier)).toBe('410 link_expired')
    expect(await preview(later)).toBe('200 no problem')
  })

  test('with an API key too', async () => {
    const { courier } = await makeTenants()
    const body = { name: 'Librería Sur', email: newEmail() }
    expect(await problemOf('POST /v1/courier/clients', { key: courier.key, body })).toBe('200 no problem')
  })

  test('as an owner or admin only', async () => {
    const { courier, client } = await makeTenants()
    const dispatcher = await makeMember(courier.id, 'dispatcher')
    const body = { name: 'Librería Sur', email: newEmail() }
    for (const cookie of [dispatcher.cookie, client.cookie]) {
      expect(await problemOf('POST /v1/courier/clients', { cookie, body })).toBe('403 forbidden')
    }
  })

  test('but bothers one address ten times a day at most', async () => {
    const { courier } = await makeTenants()
    const email = newEmail()
    const answers = await Promise.all(Array.from({ length: 12 }, () => invite(courier.cookie, email)))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(2)
    expect(refused[0]!.headers.get('retry-after')).toBe('3600')
  })

  test.each([
    ['no address', { email: 'nobody' }, 'email'],
    ['no name', { name: ' ' }, 'name'],
    ['an unknown field', { role: 'owner' }, 'role'],
  ])('and %s is told', async (_, over, path) => {
    const { courier } = await makeTenants()
    const body = { name: 'Librería Sur', email: newEmail(), ...over }
    const answer = await sendJson('POST /v1/courier/clients', { cookie: courier.cookie, body })
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path }] } })
  })
})

test('a courier sees its own clients only', async () => {
  const [mine, theirs] = [await makeTenants(), await makeTenants()]
  expect((await clientsOf(mine.courier.cookie)).map(({ clientId }) => clientId)).toEqual([mine.client.id])
  expect((await clientsOf(theirs.courier.cookie)).map(({ clientId }) => clientId)).toEqual([theirs.client.id])
})
