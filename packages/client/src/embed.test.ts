import { expect, test } from 'vitest'
import { publishableTokenSource } from './embed.ts'
import { FakeApi, json, problem } from './testing/fake-api.ts'
import { FakeClock } from './testing/fake-clock.ts'

const options = { baseUrl: 'https://api.test', publishableKey: 'pk_shop', components: ['order-form' as const] }

test('trades the publishable key for a guest’s token, without cookies', async () => {
  const api = new FakeApi(json({ token: 'guest', expiresIn: 600 }))
  const { token } = publishableTokenSource({ ...options, fetch: api.fetch, clock: new FakeClock() })
  expect(await token()).toBe('guest')
  expect(await token()).toBe('guest')
  expect(api.requests).toHaveLength(1)
  expect(api.last).toMatchObject({ url: 'https://api.test/v1/embed/sessions', credentials: 'omit' })
  expect(api.last.headers.has('authorization')).toBe(false)
  expect(api.lastBody).toEqual({ publishableKey: 'pk_shop', components: ['order-form'] })
})

test('says when the page’s origin is not allowed', async () => {
  const api = new FakeApi(problem('origin_not_allowed', 403))
  const { token } = publishableTokenSource({ ...options, fetch: api.fetch, clock: new FakeClock() })
  await expect(token()).rejects.toMatchObject({ code: 'origin_not_allowed' })
})
