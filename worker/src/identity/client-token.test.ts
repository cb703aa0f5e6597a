import { env } from 'cloudflare:workers'
import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { newId } from '../store/ids.ts'
import { signToken, verifyToken, type Claims } from './client-token.ts'
import { derivedKey } from './secrets.ts'

const now = new Date('2026-11-22T12:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const claims: Claims = { aud: 'client', sub: newId(), key: newId(), cmp: ['order-table'] }
const unauthenticated = expect.objectContaining({ code: 'unauthenticated' })

describe('a client token', () => {
  test('says what it was made for, for 15 minutes', async () => {
    const { token, expiresIn } = await signToken(env, claims, now)
    expect(expiresIn).toBe(900)
    expect(await verifyToken(env, token, later(890))).toEqual(claims)
  })

  test('keeps the origin and the connection that it is bound to', async () => {
    const guest: Claims = { ...claims, aud: 'guest', con: newId(), ori: 'https://shop.example', cmp: ['order-form'] }
    const { token } = await signToken(env, guest, now)
    expect(await verifyToken(env, token, now)).toEqual(guest)
  })

  test('is refused after its time', async () => {
    const { token } = await signToken(env, claims, now)
    await expect(verifyToken(env, token, later(906))).rejects.toEqual(unauthenticated)
  })

  test('of a key that is being replaced still works', async () => {
    const { token } = await signToken({ ...env, TOKEN_KID: 'k0' }, claims, now)
    expect(await verifyToken(env, token, now)).toEqual(claims)
  })

  test('of a key that was dropped does not', async () => {
    const { token } = await signToken({ ...env, TOKEN_KID: 'k0' }, claims, now)
    const { k1 } = JSON.parse(env.TOKEN_KEYS) as Record<string, string>
    await expect(verifyToken({ ...env, TOKEN_KEYS: JSON.stringify({ k1 }) }, token, now)).rejects.toEqual(
      unauthenticated,
    )
  })

  test('of another installation is refused', async () => {
    const { token } = await signToken({ ...env, BASE_URL: 'https://other.example' }, claims, now)
    await expect(verifyToken(env, token, now)).rejects.toEqual(unauthenticated)
  })

  test('with a changed claim is refused', async () => {
    const { token } = await signToken(env, claims, now)
    const [header, payload = '', signature] = token.split('.')
    const changed = { ...(JSON.parse(atob(payload)) as object), sub: newId() }
    const forged = [header, btoa(JSON.stringify(changed)).replaceAll('=', ''), signature].join('.')
    await expect(verifyToken(env, forged, now)).rejects.toEqual(unauthenticated)
  })
})

describe('a forged token', () => {
  const forge = async (header: Record<string, string>, over: Record<string, unknown> = {}, secret?: Uint8Array) => {
    const { aud, sub, ...rest } = claims
    const issuedAt = Math.floor(now.getTime() / 1000)
    return new SignJWT({
      ...rest,
      iss: env.BASE_URL,
      aud,
      sub,
      iat: issuedAt,
      exp: issuedAt + 60,
      jti: newId(),
      ...over,
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'waybill+jwt', kid: 'k1', ...header })
      .sign(secret ?? (await derivedKey(env, 'client-token')))
  }
  const bytes = (text: string) => new TextEncoder().encode(text)

  test('without faults would pass, so that the faults below are what is refused', async () => {
    expect(await verifyToken(env, await forge({}), now)).toEqual(claims)
  })

  test.each([
    ['another type', { typ: 'JWT' }, {}],
    ['an unknown key id', { kid: 'k9' }, {}],
    ['a key id that every object has', { kid: 'constructor' }, {}],
    ['the prototype as key id', { kid: '__proto__' }, {}],
    ['another audience', {}, { aud: 'courier' }],
    ['no subject', {}, { sub: undefined }],
    ['no expiry', {}, { exp: undefined }],
    ['an unknown component', {}, { cmp: ['settings'] }],
  ])('with %s is refused', async (_, header, over) => {
    await expect(verifyToken(env, await forge(header as Record<string, string>, over), now)).rejects.toEqual(
      unauthenticated,
    )
  })

  test('signed with what an object inherits is refused', async () => {
    const token = await forge({ kid: 'constructor' }, {}, bytes(String(Object)))
    await expect(verifyToken(env, token, now)).rejects.toEqual(unauthenticated)
  })

  test('signed with another secret is refused', async () => {
    await expect(verifyToken(env, await forge({}, {}, bytes('guessed-guessed-guessed-guessed!')), now)).rejects.toEqual(
      unauthenticated,
    )
  })

  test('signed for another purpose is refused', async () => {
    const other = await derivedKey(env, 'file-url')
    const { aud, sub, ...rest } = claims
    const token = await new SignJWT({ ...rest })
      .setProtectedHeader({ alg: 'HS256', typ: 'waybill+jwt', kid: 'k1' })
      .setIssuer(env.BASE_URL)
      .setAudience(aud)
      .setSubject(sub)
      .setIssuedAt(now)
      .setExpirationTime(later(60))
      .setJti(newId())
      .sign(other)
    await expect(verifyToken(env, token, now)).rejects.toEqual(unauthenticated)
  })

  test('without a signature is refused', async () => {
    const { token } = await signToken(env, claims, now)
    const [, payload] = token.split('.')
    const header = btoa(JSON.stringify({ alg: 'none', typ: 'waybill+jwt', kid: 'k1' })).replaceAll('=', '')
    await expect(verifyToken(env, `${header}.${payload}.`, now)).rejects.toEqual(unauthenticated)
  })

  test('that is no token at all is refused', async () => {
    await expect(verifyToken(env, 'a.b.c', now)).rejects.toEqual(unauthenticated)
  })
})
