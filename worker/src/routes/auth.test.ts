import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { nextMessageTo } from '../../test/outbox.ts'
import { askFor, cookieOf, loadLibrary, post, postProblem, whoIs } from '../../test/portal.ts'
import { newAddress, problemOf, send, sendJson } from '../../test/request.ts'
import { makeTenants, newEmail } from '../../test/tenants.ts'
import { createCourier, createSession } from '../identity/bootstrap.ts'
import { newId } from '../store/ids.ts'

const origin = env.BASE_URL
beforeAll(loadLibrary, 60_000)

describe('the sign-in library', () => {
  test.each([
    'POST /sign-up/email',
    'POST /sign-in/email',
    'POST /sign-in/social',
    'POST /email-otp/send-verification-otp',
    'POST /change-email',
    'POST /delete-user',
    'POST /update-user',
    'POST /organization/create',
    'POST /organization/delete',
    'POST /organization/update-member-role',
    'POST /organization/accept-invitation',
    'GET /organization/get-full-organization',
    'GET /ok',
    'GET /error',
    'GET /sign-out',
    'POST /get-session',
    'GET /get-session',
    'GET /list-sessions',
    'POST /revoke-session',
    'POST /organization/invite-member',
    'GET /organization/list-members',
  ])('keeps %s closed', async (endpoint) => {
    const { client } = await makeTenants()
    const [method, path] = endpoint.split(' ')
    const body = method === 'POST' ? {} : undefined
    expect(await problemOf(`${method} /api/auth${path}`, { cookie: client.cookie, body })).toBe('404 not_found')
  })

  test('accepts the sessions that our links begin', async () => {
    const { client } = await makeTenants()
    const path = 'GET /api/auth/passkey/list-user-passkeys'
    expect(await sendJson<unknown[]>(path, { cookie: client.cookie })).toMatchObject({ status: 200, body: [] })
    expect(await problemOf(path)).toBe('401 unauthenticated')
  })

  test('tells scripts nothing of a session that a code begins', async () => {
    const { client } = await makeTenants()
    const { email } = client.owner
    await askFor(email)
    const otp = (await nextMessageTo(email)).subject.slice(0, 6)
    const { body, headers } = await post('/sign-in/email-otp', { email, otp })
    expect(body).toEqual({ done: true })
    expect(await whoIs(cookieOf(headers))).toMatchObject({ email })
  })

  test('asks devices for passkeys that they find by themselves, for the host that was asked', async () => {
    const { client } = await makeTenants()
    const path = 'GET /api/auth/passkey/generate-register-options?name=ana%40example.com'
    const { body } = await sendJson(path, { cookie: client.cookie })
    expect(body).toMatchObject({
      rp: { id: 'localhost' },
      user: { name: 'ana@example.com' },
      authenticatorSelection: { residentKey: 'required' },
    })
  })

  test('registers a passkey only for who signed in today', async () => {
    const { client } = await makeTenants()
    const yesterday = new Date(Date.now() - 25 * 3_600_000)
    const { cookie } = await createSession(env, client.owner.id, yesterday)
    expect(await problemOf('GET /api/auth/passkey/generate-register-options', { cookie })).toBe('403 forbidden')
  })

  test('signs out, here at once', async () => {
    const { client } = await makeTenants()
    expect(await whoIs(client.cookie)).toMatchObject({ email: client.owner.email })
    expect(await send('POST /api/auth/sign-out', { cookie: client.cookie, body: {} })).toMatchObject({ status: 200 })
    expect(await problemOf('GET /v1/context', { cookie: client.cookie })).toBe('401 unauthenticated')
  })

  test('cannot be made to sign out by a foreign page', async () => {
    const { client } = await makeTenants()
    const foreign = { cookie: client.cookie, origin: 'https://evil.example', body: {} }
    expect(await problemOf('POST /api/auth/sign-out', foreign)).toBe('403 origin_not_allowed')
    expect(await whoIs(client.cookie)).toMatchObject({ email: client.owner.email })
  })

  test('offers passkeys of the host that was asked', async () => {
    const { body } = await sendJson('GET /api/auth/passkey/generate-authenticate-options')
    expect(body).toMatchObject({ rpId: 'localhost' })
  })

  test('limits guesses per address of the network', async () => {
    const headers = { 'cf-connecting-ip': newAddress() }
    const attempt = () => postProblem('/sign-in/email-otp', { email: newEmail(), otp: '123456' }, { headers })
    const answers = await Promise.all(Array.from({ length: 24 }, attempt))
    expect(answers).toContain('429 rate_limited')
  })

  test('serves many at once right after the hosts of couriers have changed', async () => {
    const host = `${newId().toLowerCase()}.localhost:8787`
    await createCourier(env, { name: 'Faro', email: newEmail(), host }, new Date())
    const ask = () => send('GET /api/auth/passkey/generate-authenticate-options')
    const answers = await Promise.all(Array.from({ length: 24 }, ask))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  })

  test('answers its errors as problems', async () => {
    const answer = await sendJson('POST /api/auth/sign-in/email-otp', { origin, body: {} })
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid_request' })
  })

  test('takes no huge body', async () => {
    const body = { email: 'a'.repeat(300_000) }
    expect(await postProblem('/sign-in/email-otp', body)).toBe('413 too_large')
    expect(await postProblem('/sign-in/mail', body)).toBe('413 too_large')
  })
})
