import { env } from 'cloudflare:workers'
import type { Me, PersonSessionList } from '@waybill/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { messagesTo, nextMessageTo, tokenIn } from '../../test/outbox.ts'
import { askFor, cookieOf, loadLibrary, post, postProblem, signInLink, tokenOf, whoIs } from '../../test/portal.ts'
import { problemOf, send, sendJson } from '../../test/request.ts'
import { makeMember, makeTenants, newEmail, newPhone } from '../../test/tenants.ts'
import { createSession } from '../identity/bootstrap.ts'

beforeAll(loadLibrary, 60_000)

const me = async (cookie: string) => (await sendJson<Me>('GET /v1/me', { cookie })).body
const change = (cookie: string, body: object) => sendJson<Me>('PATCH /v1/me', { cookie, body })
const someone = async () => makeMember((await makeTenants()).client.id, 'viewer')

describe('oneself', () => {
  test('is shown and changed, by any role', async () => {
    const { cookie, person } = await someone()
    expect(await me(cookie)).toEqual({ ...person, name: 'Ana Silva', pendingEmail: null, phone: null, language: null })
    const phone = newPhone()
    const { body } = await change(cookie, { name: ' Ana Ríos ', phone, language: 'ar' })
    expect(body).toMatchObject({ name: 'Ana Ríos', phone, language: 'ar' })
    expect(await me(cookie)).toEqual(body)
    expect((await change(cookie, { phone: null })).body).toMatchObject({ phone: null, language: 'ar' })
  })

  test('is known by the new name and language at once', async () => {
    const { cookie } = await someone()
    await whoIs(cookie)
    await change(cookie, { name: 'Ana Ríos', language: 'es' })
    expect(await whoIs(cookie)).toMatchObject({ name: 'Ana Ríos', language: 'es' })
  })

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['a phone without country', { phone: '099412078' }, 'phone'],
    ['a language that nobody translates', { language: 'tlh' }, 'language'],
    ['an address that is none', { email: 'ana' }, 'email'],
    ['a role', { name: 'Ana', role: 'owner' }, 'role'],
  ])('does not take %s', async (_, body, path) => {
    const { cookie } = await someone()
    expect(await change(cookie, body)).toMatchObject({ status: 400, body: { fields: [{ path }] } })
  })
})

describe('another address', () => {
  test('takes effect by the mail to it; the earlier one is told and lets nobody in any more', async () => {
    const { cookie, person } = await someone()
    const earlier = tokenOf(await signInLink(person.id))
    const email = newEmail()
    expect((await change(cookie, { email: email.toUpperCase() })).body).toMatchObject({
      email: person.email,
      pendingEmail: email,
    })
    const token = tokenIn(await nextMessageTo(email))
    expect((await post('/email/preview', { token })).body).toEqual({ email, name: 'Ana Silva' })
    expect(await whoIs(cookie)).toMatchObject({ email: person.email })
    expect((await post('/email/confirm', { token })).body).toEqual({ email })
    expect(await me(cookie)).toMatchObject({ email, pendingEmail: null })
    expect(await whoIs(cookie)).toMatchObject({ email })
    expect((await nextMessageTo(person.email)).body).toContain(email)
    expect(await postProblem('/sign-in/link', { token: earlier })).toBe('410 link_expired')
    await askFor(email)
    const { headers } = await post('/sign-in/link', { token: tokenIn(await nextMessageTo(email, 1)) })
    expect(await whoIs(cookieOf(headers))).toMatchObject({ email })
  })

  test('is confirmed once, of twelve at the same time', async () => {
    const { cookie } = await someone()
    const email = newEmail()
    await change(cookie, { email })
    const token = tokenIn(await nextMessageTo(email))
    const answers = await Promise.all(Array.from({ length: 12 }, () => postProblem('/email/confirm', { token })))
    expect(answers.toSorted()).toEqual(['200 no problem', ...Array(11).fill('410 link_expired')])
  })

  test('is not confirmed after ten minutes, by an older mail, or from a foreign page', async () => {
    const { cookie, person } = await someone()
    const [first, second] = [newEmail(), newEmail()]
    await change(cookie, { email: first })
    await change(cookie, { email: second })
    const older = tokenIn(await nextMessageTo(first))
    const newer = tokenIn(await nextMessageTo(second))
    expect(await postProblem('/email/confirm', { token: older })).toBe('410 link_expired')
    const foreign = { origin: 'https://evil.example' }
    expect(await postProblem('/email/confirm', { token: newer }, foreign)).toBe('403 origin_not_allowed')
    await env.DIRECTORY.prepare('UPDATE email_changes SET expires_at = ? WHERE subject_id = ?')
      .bind(new Date().toISOString(), person.id)
      .run()
    expect(await postProblem('/email/confirm', { token: newer })).toBe('410 link_expired')
    expect(await me(cookie)).toMatchObject({ email: person.email, pendingEmail: null })
  })

  test('that somebody else has is answered alike, and refused to who reads its mail', async () => {
    const [one, other] = [await someone(), await someone()]
    expect(await change(one.cookie, { email: other.person.email })).toMatchObject({
      status: 200,
      body: { pendingEmail: other.person.email },
    })
    const token = tokenIn(await nextMessageTo(other.person.email))
    expect(await postProblem('/email/confirm', { token })).toBe('409 conflict')
    expect(await me(one.cookie)).toMatchObject({ email: one.person.email })
  })

  test('is taken back by wishing for the one of now, without a mail', async () => {
    const { cookie, person } = await someone()
    await change(cookie, { email: newEmail() })
    expect((await change(cookie, { email: person.email })).body).toMatchObject({ pendingEmail: null })
    expect(await messagesTo(person.email)).toEqual([])
  })

  test('gets eight mails an hour at most, whoever asks', async () => {
    const email = newEmail()
    const people = await Promise.all([someone(), someone(), someone()])
    const wishes = people.flatMap(({ cookie }) => Array.from({ length: 4 }, () => change(cookie, { email })))
    const answers = await Promise.all(wishes)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(8)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
  })
})

describe('sessions', () => {
  const listOf = async (cookie: string) => (await sendJson<PersonSessionList>('GET /v1/me/sessions', { cookie })).body
  const isSignedIn = async (cookie: string) => (await send('GET /v1/context', { cookie })).status === 200

  test('are listed with the one that asks, and without their tokens', async () => {
    const { cookie, token, person } = await someone()
    const other = await createSession(env, person.id, new Date(Date.now() + 1_000))
    const { items } = await listOf(cookie)
    expect(items.map(({ isCurrent }) => isCurrent)).toEqual([false, true])
    expect(JSON.stringify(items)).not.toContain(token)
    expect(JSON.stringify(items)).not.toContain(other.token)
  })

  test('end one by one', async () => {
    const { cookie, person } = await someone()
    const other = await createSession(env, person.id, new Date())
    expect(await isSignedIn(other.cookie)).toBe(true)
    const { items } = await listOf(cookie)
    const { id } = items.find(({ isCurrent }) => !isCurrent)!
    expect((await send(`DELETE /v1/me/sessions/${id}`, { cookie })).status).toBe(200)
    expect([await isSignedIn(other.cookie), await isSignedIn(cookie)]).toEqual([false, true])
    expect(await problemOf(`DELETE /v1/me/sessions/${id}`, { cookie })).toBe('404 not_found')
  })

  test('end everywhere at once, but not those of others', async () => {
    const { client } = await makeTenants()
    const colleague = await makeMember(client.id, 'admin')
    const { cookie, person } = await makeMember(client.id, 'admin')
    const other = await createSession(env, person.id, new Date())
    expect((await send('DELETE /v1/me/sessions', { cookie })).status).toBe(200)
    expect([await isSignedIn(other.cookie), await isSignedIn(cookie)]).toEqual([false, false])
    expect(await isSignedIn(colleague.cookie)).toBe(true)
  })
})
