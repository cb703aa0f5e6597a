import { describe, expect, test } from 'vitest'
import { send } from '../../test/request.ts'
import { SAFETY } from './security.ts'

const ANSWERS = {
  'an answer of the API': ['GET', '/v1/brand', 200],
  'a refusal of the API': ['GET', '/v1/context', 401],
  'an address without anything': ['GET', '/v1/nothing', 404],
  'a page': ['GET', '/t/unknown', 404],
  'a question before a call': ['OPTIONS', '/v1/orders', 204],
  'only the head of an answer': ['HEAD', '/v1/brand', 200],
} as const

describe('every answer', () => {
  test.each(Object.entries(ANSWERS))('has its safety headers and an id: %s', async (_, [method, path, status]) => {
    const answer = await send(`${method} ${path}`, {})
    expect(answer.status).toBe(status)
    for (const [name, value] of Object.entries(SAFETY)) expect(answer.headers.get(name), name).toBe(value)
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9A-Za-z]{24}$/)
  })

  test('has an id of its own, which a problem repeats', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('GET /v1/context', {})))
    const problems = await Promise.all(answers.map((answer) => answer.json<{ requestId: string }>()))
    const ids = answers.map(({ headers }) => headers.get('x-request-id'))
    expect(problems.map(({ requestId }) => requestId)).toEqual(ids)
    expect(new Set(ids).size).toBe(8)
  })
})

test('what a browser may show or put into a page says more than the JSON of the API', async () => {
  const saysMore = async (path: string) => {
    const { headers } = await send(`GET ${path}`, {})
    return [headers.get('referrer-policy'), headers.get('cross-origin-resource-policy')]
  }
  expect(await saysMore('/t/unknown')).toEqual(['no-referrer', 'cross-origin'])
  expect(await saysMore('/v1/logos/unknown')).toEqual(['no-referrer', 'cross-origin'])
  expect(await saysMore('/v1/brand')).toEqual([null, null])
})

describe('pages of other sites', () => {
  test('may ask and read what the API answers, refusals too', async () => {
    for (const origin of ['https://shop.example', 'null'])
      for (const path of ['/v1/brand', '/v1/context', '/v1/nothing']) {
        const { headers } = await send(`GET ${path}`, { origin })
        expect(headers.get('access-control-allow-origin'), path).toBe('*')
        expect(headers.get('access-control-expose-headers'), path).toContain('x-request-id')
      }
    const { headers } = await send('OPTIONS /v1/orders', {})
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-headers')).toContain('authorization')
  })

  test('are not spoken of to a server, in an answer that nobody stores', async () => {
    const { headers } = await send('GET /v1/brand', {})
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  test('may not read what belongs to our own', async () => {
    for (const request of ['GET /t/unknown', 'POST /api/auth/sign-in/mail', 'OPTIONS /api/auth/sign-in/mail'])
      expect((await send(request, {})).headers.get('access-control-allow-origin'), request).toBeNull()
  })
})
