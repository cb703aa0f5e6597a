import { env } from 'cloudflare:workers'
import type { Connection, Context, Order, OrderPage } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { draftOf, ok } from '../../test/delivery.ts'
import { messagesTo, nextMessageTo, tokenIn } from '../../test/outbox.ts'
import { postProblem } from '../../test/portal.ts'
import { problemOf, send, sendJson, type Sending } from '../../test/request.ts'
import { makeMember, makeTenants, newEmail, type Tenants } from '../../test/tenants.ts'
import { later, who } from '../../test/who.ts'
import { connect, createCourier, createPerson } from '../identity/bootstrap.ts'
import { setConnectionStatus } from '../store/connections.ts'
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

describe('a courier', () => {
  const act = (tenants: Tenants, action: string) =>
    sendJson<Connection>(`POST /v1/courier/clients/${tenants.connectionId}/${action}`, {
      cookie: tenants.courier.cookie,
    })

  test('suspends a client: its session, key and token stop, and its orders stay', async () => {
    const tenants = await makeTenants()
    const { client, courier } = tenants
    const order = await ok<Order>('POST /v1/orders', client.key, draftOf())
    const { token } = await ok<{ token: string }>('POST /v1/client_sessions', client.key, { components: ['portal'] })
    const holders: Sending[] = [
      { cookie: client.cookie },
      { key: client.key },
      { key: token, origin: 'https://a.example' },
    ]
    for (const holder of holders) expect(await problemOf('GET /v1/orders', holder)).toBe('200 no problem')
    expect((await act(tenants, 'suspend')).body).toMatchObject({ status: 'suspended' })
    for (const holder of holders) expect(await problemOf('GET /v1/orders', holder)).toBe('403 suspended')
    expect(await ok<Order>(`GET /v1/orders/${order.id}`, courier.key)).toMatchObject({ status: 'placed' })
    expect((await act(tenants, 'resume')).body).toMatchObject({ status: 'active' })
    for (const holder of holders) expect(await problemOf(`GET /v1/orders/${order.id}`, holder)).toBe('200 no problem')
  })

  test('stops a client in other isolates within a minute', async () => {
    const tenants = await makeTenants()
    const holders = [{ cookie: tenants.client.cookie }, { key: tenants.client.key }]
    for (const holder of holders) await who(holder)
    await setConnectionStatus(env.DIRECTORY, tenants.courier.id, tenants.connectionId, 'suspended')
    for (const holder of holders) {
      await expect(who(holder, { now: later(59) })).rejects.toMatchObject({ code: 'suspended' })
    }
  })

  test('takes only its own part from a client of several couriers', async () => {
    const tenants = await makeTenants()
    const { client } = tenants
    const rival = await createCourier(env, { name: 'Otra', email: newEmail() }, new Date(), tenants.courier.bucket)
    const { connectionId: other } = await connect(env, rival, client.id, new Date())
    const { cookie } = await makeMember(client.id, 'owner')
    const place = async (connectionId: string) =>
      (await sendJson<Order>('POST /v1/orders', { cookie, body: draftOf({ connectionId }) })).body
    const [taken, kept] = [await place(tenants.connectionId), await place(other)]
    for (const action of ['suspend', 'remove']) {
      if (action === 'suspend') await act(tenants, action)
      else await send(`DELETE /v1/courier/clients/${tenants.connectionId}`, { cookie: tenants.courier.cookie })
      const { body } = await sendJson<OrderPage>('GET /v1/orders', { cookie })
      expect(body.items.map(({ id }) => id)).toEqual([kept.id])
      expect(await problemOf(`GET /v1/orders/${taken.id}`, { cookie })).toBe('404 not_found')
      expect(await problemOf(`GET /v1/chat/threads/${tenants.connectionId}/messages`, { cookie })).toBe('404 not_found')
      const again = { cookie, body: draftOf({ connectionId: tenants.connectionId }) }
      expect((await sendJson('POST /v1/orders', again)).status).toBeGreaterThanOrEqual(400)
    }
  })

  test('neither suspends nor resumes a client that has not accepted, nor mails one again that has', async () => {
    const tenants = await makeTenants()
    const { body } = await invite(tenants.courier.cookie, newEmail())
    const pending = { ...tenants, connectionId: body.id }
    expect([(await act(pending, 'suspend')).status, (await act(pending, 'resume')).status]).toEqual([409, 409])
    expect((await act(tenants, 'resend')).status).toBe(409)
  })

  test('mails an invitation again, which ends the earlier link', async () => {
    const tenants = await makeTenants()
    const email = newEmail()
    const { body } = await invite(tenants.courier.cookie, email)
    const earlier = tokenIn(await nextMessageTo(email))
    expect((await act({ ...tenants, connectionId: body.id }, 'resend')).body).toEqual(body)
    const later = tokenIn(await nextMessageTo(email, 1))
    await expect.poll(() => postProblem('/invitation/preview', { token: earlier })).toBe('410 link_expired')
    expect(await postProblem('/invitation/accept', { token: later, name: 'Bea' })).toBe('200 no problem')
  })

  test('withdraws an invitation, and nothing of it is left', async () => {
    const { courier } = await makeTenants()
    const email = newEmail()
    const { body } = await invite(courier.cookie, email)
    const token = tokenIn(await nextMessageTo(email))
    expect((await send(`DELETE /v1/courier/clients/${body.id}`, { cookie: courier.cookie })).status).toBe(200)
    expect(await postProblem('/invitation/accept', { token, name: 'Bea' })).toBe('410 link_expired')
    expect(await clientsOf(courier.cookie)).not.toContainEqual(body)
    const rows = await env.DIRECTORY.prepare('SELECT id FROM organization WHERE id = ?').bind(body.clientId).all()
    expect(rows.results).toEqual([])
  })

  test('removes a client, which is then as unknown as any', async () => {
    const tenants = await makeTenants()
    const { courier, client, connectionId } = tenants
    expect((await send(`DELETE /v1/courier/clients/${connectionId}`, { cookie: courier.cookie })).status).toBe(200)
    expect(await problemOf('GET /v1/orders', { cookie: client.cookie })).toBe('403 suspended')
    expect((await act(tenants, 'resume')).status).toBe(404)
    expect((await send(`DELETE /v1/courier/clients/${connectionId}`, { cookie: courier.cookie })).status).toBe(404)
  })
})

test('a person begins with an organization that can work', async () => {
  const [first, second] = [await makeTenants(), await makeTenants()]
  const { person, cookie } = await makeMember(first.client.id, 'owner')
  await createPerson(
    env,
    { name: 'Ana', email: person.email, organizationId: second.client.id, role: 'owner' },
    new Date(),
  )
  await setConnectionStatus(env.DIRECTORY, first.courier.id, first.connectionId, 'suspended')
  const { body } = await sendJson<Context>('GET /v1/context', { cookie })
  expect(body.organization.id).toBe(second.client.id)
  const headers = { 'waybill-organization': first.client.id }
  expect(await problemOf('GET /v1/context', { cookie, headers })).toBe('403 suspended')
})
