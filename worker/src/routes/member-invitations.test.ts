import { env } from 'cloudflare:workers'
import type { MemberInvitation, MemberList } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { messagesTo, nextMessageTo, tokenIn } from '../../test/outbox.ts'
import { cookieOf, post, postProblem } from '../../test/portal.ts'
import { problemOf, sendJson } from '../../test/request.ts'
import { makeMember, makeTenants, newEmail } from '../../test/tenants.ts'
import { newId } from '../store/ids.ts'

const PATH = '/v1/members/invitations'
const invite = (cookie: string, role: unknown, email = newEmail(), headers: Record<string, string> = {}) =>
  sendJson<MemberInvitation>(`POST ${PATH}`, { cookie, body: { email, role }, headers })
const invitationsOf = async (cookie: string) =>
  (await sendJson<MemberList>('GET /v1/members', { cookie })).body.invitations

describe('inviting a colleague', () => {
  test('brings a mail with which they join in their role', async () => {
    const { client } = await makeTenants()
    const email = newEmail()
    const { body } = await invite(client.cookie, 'member', email.toUpperCase())
    expect(body).toMatchObject({ email, role: 'member', invitedBy: 'Ana Silva' })
    expect(await invitationsOf(client.cookie)).toEqual([body])
    const mail = await nextMessageTo(email)
    expect(mail.subject).toBe('Ana Silva invites you to Almacén Norte')
    const { headers } = await post('/invitation/accept', { token: tokenIn(mail), name: 'Bea' })
    const context = await sendJson('GET /v1/context', { cookie: cookieOf(headers) })
    expect(context.body).toMatchObject({ organization: { id: client.id }, person: { role: 'member' } })
    expect(await invitationsOf(client.cookie)).toEqual([])
  })

  test('to a desk says what a desk is for', async () => {
    const { courier } = await makeTenants()
    const email = newEmail()
    await invite(courier.cookie, 'dispatcher', email)
    expect((await nextMessageTo(email)).body).toContain('asigna repartidores')
  })

  test.each(['owner', 'admin, owner', 'owner,admin', ' owner', 'Owner', ['admin', 'owner'], ['owner']])(
    'an admin makes no owner by the role %j',
    async (role) => {
      const { client } = await makeTenants()
      const { cookie } = await makeMember(client.id, 'admin')
      const email = newEmail()
      expect((await invite(cookie, role, email)).status).toBeGreaterThanOrEqual(400)
      const rows = await env.DIRECTORY.prepare('SELECT role FROM invitation WHERE email = ?').bind(email).all()
      expect(rows.results).toEqual([])
    },
  )

  test.each(['root', 'dispatcher', 'driver', '', '__proto__', 'admin,member'])(
    'a client has no role %j',
    async (role) => {
      const { client } = await makeTenants()
      expect((await invite(client.cookie, role)).status).toBe(400)
    },
  )

  test('is not for members, viewers and dispatchers', async () => {
    const { client, courier } = await makeTenants()
    for (const [id, role] of [
      [client.id, 'member'],
      [client.id, 'viewer'],
      [courier.id, 'dispatcher'],
    ] as const) {
      const { cookie } = await makeMember(id, role)
      expect((await invite(cookie, 'admin')).status).toBe(403)
    }
  })

  test('is not for who belongs already', async () => {
    const { client } = await makeTenants()
    const { person } = await makeMember(client.id, 'viewer')
    expect(await invite(client.cookie, 'admin', person.email)).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'email', code: 'not_allowed' }] },
    })
  })

  test('counts once, however often the request comes', async () => {
    const { client } = await makeTenants()
    const email = newEmail()
    const headers = { 'idempotency-key': newId() }
    const answers = [
      await invite(client.cookie, 'member', email, headers),
      await invite(client.cookie, 'member', email, headers),
    ]
    expect(answers[1]!.body).toEqual(answers[0]!.body)
    await nextMessageTo(email)
    expect(await messagesTo(email)).toHaveLength(1)
  })

  test('again changes the role and ends the earlier link', async () => {
    const { client } = await makeTenants()
    const email = newEmail()
    const first = await invite(client.cookie, 'member', email)
    const earlier = tokenIn(await nextMessageTo(email))
    const second = await invite(client.cookie, 'viewer', email)
    expect(second.body).toMatchObject({ id: first.body.id, role: 'viewer' })
    const later = tokenIn(await nextMessageTo(email, 1))
    await expect.poll(() => postProblem('/invitation/preview', { token: earlier })).toBe('410 link_expired')
    expect(await postProblem('/invitation/preview', { token: later })).toBe('200 no problem')
  })
})

describe('an invitation that waits', () => {
  const pending = async (role = 'member') => {
    const { client } = await makeTenants()
    const email = newEmail()
    const { body } = await invite(client.cookie, role, email)
    return { client, email, id: body.id, token: tokenIn(await nextMessageTo(email)) }
  }

  test('is mailed again and then lasts seven days more', async () => {
    const { client, email, id, token } = await pending()
    const past = new Date(Date.now() - 86_400_000).toISOString()
    await env.DIRECTORY.prepare('UPDATE invitation SET expiresAt = ? WHERE id = ?').bind(past, id).run()
    expect(await postProblem('/invitation/preview', { token })).toBe('410 link_expired')
    const { body } = await sendJson<MemberInvitation>(`POST ${PATH}/${id}/resend`, { cookie: client.cookie })
    expect(Date.parse(body.expiresAt)).toBeGreaterThan(Date.now() + 6.9 * 86_400_000)
    const again = tokenIn(await nextMessageTo(email, 1))
    expect((await post('/invitation/accept', { token: again, name: 'Bea' })).status).toBe(200)
  })

  test('is withdrawn, and its link is good for nothing', async () => {
    const { client, id, token } = await pending()
    expect(await problemOf(`DELETE ${PATH}/${id}`, { cookie: client.cookie })).toBe('200 no problem')
    expect(await invitationsOf(client.cookie)).toEqual([])
    expect(await postProblem('/invitation/accept', { token, name: 'Bea' })).toBe('410 link_expired')
    expect(await problemOf(`POST ${PATH}/${id}/resend`, { cookie: client.cookie })).toBe('404 not_found')
  })

  test('to own the organization is an owner’s alone', async () => {
    const { client, email, id } = await pending('owner')
    const { cookie } = await makeMember(client.id, 'admin')
    expect(await problemOf(`POST ${PATH}/${id}/resend`, { cookie })).toBe('403 forbidden')
    expect(await problemOf(`DELETE ${PATH}/${id}`, { cookie })).toBe('403 forbidden')
    expect((await invite(cookie, 'viewer', email)).status).toBe(403)
  })

  test('bothers one address ten times a day at most, new and again together', async () => {
    const { client, email, id } = await pending()
    const resend = () => problemOf(`POST ${PATH}/${id}/resend`, { cookie: client.cookie })
    const answers = await Promise.all(Array.from({ length: 12 }, resend))
    expect(answers.filter((answer) => answer === '200 no problem')).toHaveLength(9)
    expect(answers.filter((answer) => answer === '429 rate_limited')).toHaveLength(3)
    await nextMessageTo(email, 9)
    expect(await messagesTo(email)).toHaveLength(10)
  })
})
