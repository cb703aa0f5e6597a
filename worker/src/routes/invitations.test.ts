import { env } from 'cloudflare:workers'
import type { Context, Order } from '@waybill/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { nextMessageTo, tokenIn } from '../../test/outbox.ts'
import { cookieOf, loadLibrary, post, postProblem, tokenOf, whoIs } from '../../test/portal.ts'
import { sendJson } from '../../test/request.ts'
import { draftOf, ok } from '../../test/delivery.ts'
import { makeMember, makeTenants, newEmail, type Tenants } from '../../test/tenants.ts'
import { createInvitation, createPerson, createSession } from '../identity/bootstrap.ts'

beforeAll(loadLibrary, 60_000)

describe('an invitation', () => {
  const invite = (organizationId: string, email = newEmail(), role = 'member') =>
    createInvitation(env, { organizationId, email, role }, new Date())

  test('says who invites to what, without being spent', async () => {
    const { courier } = await makeTenants()
    const email = newEmail()
    const body = { name: 'Librería Sur', email }
    await sendJson('POST /v1/courier/clients', { cookie: courier.cookie, body })
    const token = tokenIn(await nextMessageTo(email))
    for (const _ of [1, 2]) {
      expect((await post('/invitation/preview', { token })).body).toEqual({
        email,
        organizationName: 'Librería Sur',
        inviterName: 'Faro Envíos',
        personName: null,
        organizations: [],
        brand: { name: 'Faro Envíos', logoUrl: null, accent: null },
      })
    }
  })

  test('accepted makes a person, a member, an active connection and a session', async () => {
    const { courier } = await makeTenants()
    const email = newEmail()
    const { body: connection } = await sendJson<{ id: string; clientId: string }>('POST /v1/courier/clients', {
      cookie: courier.cookie,
      body: { name: 'Librería Sur', email },
    })
    const token = tokenIn(await nextMessageTo(email))
    const { status, body, headers } = await post('/invitation/accept', { token, name: 'Bea Ruiz' })
    expect(status).toBe(200)
    expect(body).toEqual({ organizationId: connection.clientId })
    const { body: context } = await sendJson('GET /v1/context', { cookie: cookieOf(headers) })
    expect(context).toMatchObject({
      organization: { id: connection.clientId, name: 'Librería Sur' },
      person: { email, name: 'Bea Ruiz', role: 'owner' },
      connections: [{ id: connection.id, status: 'active' }],
    })
    expect(await postProblem('/invitation/accept', { token, name: 'Bea Ruiz' })).toBe('410 link_expired')
  })

  test('of somebody who is known adds an organization and keeps their name', async () => {
    const [one, other] = [await makeTenants(), await makeTenants()]
    const link = await invite(other.client.id, one.client.owner.email)
    const { headers } = await post('/invitation/accept', { token: tokenOf(link), name: 'Somebody Else' })
    const { body } = await sendJson<{ organizations: { id: string }[] }>('GET /v1/context', {
      cookie: cookieOf(headers),
    })
    expect(body).toMatchObject({ person: { name: 'Ana Silva', email: one.client.owner.email } })
    expect(body.organizations.map(({ id }) => id)).toEqual([one.client.id, other.client.id])
  })

  test('accepted twelve times at once makes one member and one session', async () => {
    const { client } = await makeTenants()
    const email = newEmail()
    const token = tokenOf(await invite(client.id, email))
    const attempts = Array.from({ length: 12 }, () => post('/invitation/accept', { token, name: 'Bea' }))
    expect((await Promise.all(attempts)).filter(({ status }) => status === 200)).toHaveLength(1)
    const counts = await env.DIRECTORY.prepare(
      `SELECT (SELECT count(*) FROM member WHERE userId = u.id) AS members,
         (SELECT count(*) FROM session WHERE userId = u.id) AS sessions FROM user u WHERE email = ?`,
    )
      .bind(email)
      .first()
    expect(counts).toEqual({ members: 1, sessions: 1 })
  })

  test('that was cancelled or is too old is refused, and nobody comes to exist', async () => {
    const { client } = await makeTenants()
    const [cancelled, old] = [newEmail(), newEmail()]
    const token = tokenOf(await invite(client.id, cancelled))
    await env.DIRECTORY.prepare(`UPDATE invitation SET status = 'canceled' WHERE email = ?`).bind(cancelled).run()
    const past = new Date(Date.now() - 8 * 86_400_000)
    const late = tokenOf(await createInvitation(env, { organizationId: client.id, email: old, role: 'member' }, past))
    for (const link of [token, late]) {
      expect(await postProblem('/invitation/preview', { token: link })).toBe('410 link_expired')
      expect(await postProblem('/invitation/accept', { token: link, name: 'Bea' })).toBe('410 link_expired')
    }
    const { results } = await env.DIRECTORY.prepare('SELECT id FROM user WHERE email IN (?, ?)')
      .bind(cancelled, old)
      .all()
    expect(results).toEqual([])
  })

  test('needs a name', async () => {
    const { client } = await makeTenants()
    const token = tokenOf(await invite(client.id))
    expect(await post('/invitation/accept', { token })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'name' }] },
    })
    expect((await post('/invitation/accept', { token, name: 'Bea' })).status).toBe(200)
  })
})

describe('a courier’s invitation of somebody who runs a client already', () => {
  const inviteTo = async (rival: Tenants, email: string) => {
    const body = { name: 'Almacén N.', email }
    await sendJson('POST /v1/courier/clients', { cookie: rival.courier.cookie, body })
    return tokenIn(await nextMessageTo(email))
  }
  const contextWith = async (cookie: string) => (await sendJson<Context>('GET /v1/context', { cookie })).body

  test('connects that client, if they choose so, and leaves no other', async () => {
    const [{ client, courier }, rival] = [await makeTenants(), await makeTenants()]
    const token = await inviteTo(rival, client.owner.email)
    const { body: preview } = await post('/invitation/preview', { token })
    expect(preview).toMatchObject({ organizations: [{ id: client.id, name: 'Almacén Norte' }] })
    const { body, headers } = await post('/invitation/accept', { token, name: 'Ana', organizationId: client.id })
    expect(body).toEqual({ organizationId: client.id })
    const { organizations, connections } = await contextWith(cookieOf(headers))
    expect(organizations.map(({ id }) => id)).toEqual([client.id])
    expect(connections.map(({ courierId }) => courierId).toSorted()).toEqual([courier.id, rival.courier.id].toSorted())
    const rows = await env.DIRECTORY.prepare(`SELECT id FROM organization WHERE name = 'Almacén N.'`).all()
    expect(rows.results).toEqual([])
    expect(await postProblem('/invitation/accept', { token, name: 'Ana', organizationId: client.id })).toBe(
      '410 link_expired',
    )
  })

  test('can begin another client all the same', async () => {
    const [{ client }, rival] = [await makeTenants(), await makeTenants()]
    const token = await inviteTo(rival, client.owner.email)
    const { headers } = await post('/invitation/accept', { token, name: 'Ana' })
    expect((await contextWith(cookieOf(headers))).organizations).toHaveLength(2)
  })

  test('finds the orders of a client again that the courier had removed', async () => {
    const { client, courier, connectionId } = await makeTenants()
    const order = await ok<Order>('POST /v1/orders', client.key, draftOf())
    await sendJson(`DELETE /v1/courier/clients/${connectionId}`, { cookie: courier.cookie })
    const body = { name: 'Again', email: client.owner.email }
    await sendJson('POST /v1/courier/clients', { cookie: courier.cookie, body })
    const token = tokenIn(await nextMessageTo(client.owner.email))
    await post('/invitation/accept', { token, name: 'Ana', organizationId: client.id })
    expect(await ok<Order>(`GET /v1/orders/${order.id}`, client.key)).toMatchObject({ connectionId })
  })

  test('offers and takes only clients that they own or administer, and not one that it works with', async () => {
    const [one, other] = [await makeTenants(), await makeTenants()]
    const rival = await makeTenants()
    const { person } = await makeMember(one.client.id, 'member')
    const token = await inviteTo(rival, person.email)
    expect((await post('/invitation/preview', { token })).body).toMatchObject({ organizations: [] })
    for (const organizationId of [one.client.id, other.client.id, one.courier.id]) {
      expect(await postProblem('/invitation/accept', { token, name: 'Eve', organizationId })).toBe('404 not_found')
    }
    const again = await inviteTo(one, one.client.owner.email)
    expect((await post('/invitation/preview', { token: again })).body).toMatchObject({ organizations: [] })
  })

  test('is accepted once, of twelve times at the same moment', async () => {
    const [{ client }, rival] = [await makeTenants(), await makeTenants()]
    const token = await inviteTo(rival, client.owner.email)
    const accept = () => postProblem('/invitation/accept', { token, name: 'Ana', organizationId: client.id })
    const answers = await Promise.all(Array.from({ length: 12 }, accept))
    expect(answers.filter((answer) => answer === '200 no problem')).toHaveLength(1)
  })
})

test('a person known by address is not made twice', async () => {
  const { client, courier } = await makeTenants()
  const person = { name: 'Olga', email: client.owner.email, organizationId: courier.id, role: 'admin' }
  const { id } = await createPerson(env, person, new Date())
  expect(id).toBe(client.owner.id)
  const { cookie } = await createSession(env, id, new Date())
  expect(await whoIs(cookie)).toMatchObject({ name: 'Ana Silva' })
})
