import { ApiError } from '@waybill/contract/problem'
import { describe, expect, test } from 'vitest'
import { tokenSource, type GivenToken, type TokenRequest } from './session.ts'
import { FakeClock, settle } from './testing/fake-clock.ts'

/** A JWT whose dates are far from this machine's: only their difference may count. */
function jwt(seconds: number, name = 'x'): string {
  const claims = { iat: 1_000, exp: 1_000 + seconds, name: `${name} ÿ?>` }
  const bytes = new TextEncoder().encode(JSON.stringify(claims))
  const payload = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
  return `e30.${payload}.${name}`
}

function sourceOf(...given: (GivenToken | Error)[]) {
  const clock = new FakeClock()
  const asks: TokenRequest[] = []
  const getToken = async (request: TokenRequest): Promise<GivenToken> => {
    asks.push(request)
    const next = given.length > 1 ? given.shift() : given[0]
    if (next === undefined || next instanceof Error) throw next
    return next
  }
  return { clock, asks, reasons: () => asks.map(({ reason }) => reason), ...tokenSource({ getToken, clock }) }
}

describe('a token source', () => {
  test('asks once for all who wait, and keeps what it got', async () => {
    const source = sourceOf({ token: 'first', expiresIn: 900 })
    expect(await Promise.all([source.token(), source.token(), source.token()])).toEqual(['first', 'first', 'first'])
    expect(await source.token()).toBe('first')
    expect(source.reasons()).toEqual(['start'])
  })

  test('renews a minute before the end', async () => {
    const source = sourceOf({ token: 'first', expiresIn: 900 }, { token: 'second', expiresIn: 900 })
    await source.token()
    await source.clock.advance(839_999)
    expect(await source.token()).toBe('first')
    await source.clock.advance(1)
    expect(await source.token()).toBe('second')
    expect(source.reasons()).toEqual(['start', 'refresh'])
  })

  test('counts a JWT’s own lifetime from its arrival, whatever the clocks say', async () => {
    const source = sourceOf(jwt(600, 'first'), jwt(600, 'second'))
    await source.token()
    await source.clock.advance(539_999)
    expect(await source.token()).toBe(jwt(600, 'first'))
    await source.clock.advance(1)
    expect(await source.token()).toBe(jwt(600, 'second'))
  })

  test('lets a short token live half its life', async () => {
    const source = sourceOf({ token: 'first', expiresIn: 40 }, { token: 'second', expiresIn: 40 })
    await source.token()
    await source.clock.advance(19_000)
    expect(await source.token()).toBe('first')
    await source.clock.advance(1_000)
    expect(await source.token()).toBe('second')
  })

  test.each(['opaque', 'a.b.c', 'e30.e30.x', jwt(-5)])(
    'keeps a token that does not say its end (%s)',
    async (token) => {
      const source = sourceOf(token)
      await source.token()
      await source.clock.advance(10 ** 9)
      expect(await source.token()).toBe(token)
      expect(source.asks).toHaveLength(1)
    },
  )

  test('asks for another when the API has refused this one, once for all who were refused', async () => {
    const source = sourceOf({ token: 'first', expiresIn: 900 }, { token: 'second', expiresIn: 900 })
    await source.token()
    expect(await Promise.all([source.token('first'), source.token('first')])).toEqual(['second', 'second'])
    expect(await source.token('first')).toBe('second')
    expect(source.reasons()).toEqual(['start', 'rejected'])
  })

  test('forgets a failure', async () => {
    const source = sourceOf(new Error('down'), { token: 'first', expiresIn: 900 })
    await expect(source.token()).rejects.toThrow('down')
    expect(await source.token()).toBe('first')
  })

  test('lives on what it holds while a renewal fails, until that ends', async () => {
    const down = new Error('down')
    const source = sourceOf({ token: 'first', expiresIn: 900 }, down)
    await source.token()
    await source.clock.advance(870_000)
    expect(await source.token()).toBe('first')
    await source.clock.advance(30_000)
    await expect(source.token()).rejects.toBe(down)
    await expect(source.token('first')).rejects.toBe(down)
  })

  test('ends its ask and all later ones when disposed', async () => {
    const asks: TokenRequest[] = []
    const { token, dispose } = tokenSource({
      getToken: (request) => {
        asks.push(request)
        return new Promise(() => {})
      },
    })
    const pending = token()
    await settle()
    dispose()
    await expect(pending).rejects.toBeInstanceOf(ApiError)
    await expect(token()).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(asks.map(({ signal }) => signal.aborted)).toEqual([true])
  })

  test('gives nothing more out when disposed during a renewal', async () => {
    const clock = new FakeClock()
    const given = [Promise.resolve({ token: 'first', expiresIn: 900 }), new Promise<GivenToken>(() => {})]
    const { token, dispose } = tokenSource({
      getToken: () => given.shift() ?? Promise.reject(new Error('asked')),
      clock,
    })
    await token()
    await clock.advance(870_000)
    const pending = token()
    dispose()
    await expect(pending).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})
