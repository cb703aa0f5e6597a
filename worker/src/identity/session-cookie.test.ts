import { env } from 'cloudflare:workers'
import { betterAuth } from 'better-auth'
import { expect, test } from 'vitest'
import { randomBase62 } from '../store/ids.ts'
import { authOptions } from './options.ts'
import { sessionCookie, sessionTokenOf } from './session-cookie.ts'

const secure = { ...env, BASE_URL: 'https://waybill.example' }
const requestWith = (cookie: string) => new Request('https://waybill.example/', { headers: { cookie } })
const pair = (line: string): string => line.split(';')[0] ?? ''

test('a session’s cookie is read as it was written', async () => {
  const token = randomBase62(43)
  const cookie = pair(await sessionCookie(secure, token))
  expect(await sessionTokenOf(requestWith(`theme=dark; ${cookie}`), secure)).toBe(token)
})

test('over https it is bound to the host, secure and hidden from scripts', async () => {
  const line = await sessionCookie(secure, randomBase62(43))
  expect(line).toMatch(/^__Host-waybill\.session_token=/)
  for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(line).toContain(attribute)
  expect(line).not.toContain('Domain')
})

test('over plain http on one’s own machine it works without Secure', async () => {
  expect(await sessionCookie({ ...env, BASE_URL: 'http://localhost:8787' }, randomBase62(43))).not.toContain('Secure')
})

test('a cookie with another signature is none', async () => {
  const token = randomBase62(43)
  const forged = pair(await sessionCookie({ ...secure, AUTH_SECRET: 'guessed' }, token))
  const moved = pair(await sessionCookie(secure, randomBase62(43))).replace(/=[^.%]*/, `=${token}`)
  for (const cookie of [forged, moved, '__Host-waybill.session_token=', `__Host-waybill.session_token=${token}`]) {
    expect(await sessionTokenOf(requestWith(cookie), secure)).toBeNull()
  }
})

test.each(['https://waybill.example', 'http://localhost:8787'])(
  'at %s the sign-in library uses the same name and attributes',
  async (baseUrl) => {
    const ports = { baseUrl, secret: env.AUTH_SECRET, hosts: [], after: () => {} }
    const { authCookies } = await betterAuth({ ...authOptions(ports), rateLimit: { enabled: false } }).$context
    const ours = await sessionCookie({ ...env, BASE_URL: baseUrl }, randomBase62(43))
    expect(pair(ours).split('=')[0]).toBe(authCookies.sessionToken.name)
    expect(authCookies.sessionToken.attributes).toMatchObject({
      secure: baseUrl.startsWith('https:'),
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
    })
    expect(authCookies.sessionToken.attributes).not.toHaveProperty('domain')
  },
)
