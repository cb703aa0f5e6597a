import type { EndpointKey } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import type { Sending } from '../request.ts'
import { rightCaller } from './credentials.ts'
import { WRONG_IDS, WRONG_QUERIES } from './faults.ts'
import { placesIn, withValue } from './names.ts'
import { asProblem, endpointOf, keys, prepare, reach, type Answer, type Sample } from './reach.ts'
import { World } from './world.ts'

async function rightRequest(key: EndpointKey): Promise<{ sample: Sample; sending: Sending }> {
  const world = await World.make()
  const [audience = 'public'] = endpointOf(key).audience
  const [sample, { sending }] = await Promise.all([prepare(key, world, audience), rightCaller(key, audience, world)])
  return { sample, sending }
}

const isProblem = ({ status, body, headers }: Answer): boolean =>
  status >= 400 && status < 500 && headers.get('content-type') === 'application/problem+json' && !!asProblem(body).code

const withParams = keys.filter((key) => key.includes(':'))
const withQuery = keys.filter((key) => endpointOf(key).query)

test.each(withParams)('an id that cannot be one is as unknown to %s as any', async (key) => {
  const { sample, sending } = await rightRequest(key)
  const names = Object.keys(sample.params ?? {})
  const answers = await Promise.all(
    names.flatMap((name) =>
      WRONG_IDS.map(async (id) => {
        const { status } = await reach(key, withValue(sample, `params.${name}`, id), sending)
        return `${name} ${id.slice(0, 20)}: ${status}`
      }),
    ),
  )
  expect(answers.filter((line) => !line.endsWith('404'))).toEqual([])
})

describe.each(withQuery)('the query of %s', (key) => {
  test('names what it does not know', async () => {
    const { sample, sending } = await rightRequest(key)
    for (const name of ['surprise', '__proto__', 'limit[]', 'x'.repeat(500)]) {
      const answer = await reach(key, { ...sample, query: { ...sample.query, [name]: '1' } }, sending)
      expect(answer).toMatchObject({
        status: 400,
        body: { fields: [{ path: name.slice(0, 100), code: 'unknown_field' }] },
      })
    }
  })

  // Each place has a caller of its own, so that nobody asks too often.
  test.each(placesIn(endpointOf(key).query))(
    'is a problem with its place or a search that finds little, whatever %s says',
    async (name) => {
      const { sample, sending } = await rightRequest(key)
      const answers = await Promise.all(
        WRONG_QUERIES.map(async (value) => {
          const answer = await reach(key, { ...sample, query: { ...sample.query, [name]: value } }, sending)
          const named = asProblem(answer.body).fields?.every(({ path }) => path === name)
          const isTold = answer.status === 200 || (isProblem(answer) && named)
          return isTold ? [] : [`${value.slice(0, 30)}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`]
        }),
      )
      expect(answers.flat()).toEqual([])
    },
  )
})

describe('headers', () => {
  const send = async (key: EndpointKey, headers: Record<string, string>): Promise<Answer> => {
    const { sample, sending } = await rightRequest(key)
    return reach(key, sample, { ...sending, headers })
  }

  test.each(['', ' ', 'two words', 'x'.repeat(256)])('an Idempotency-Key like "%s" is refused', async (key) => {
    expect(await send('POST /v1/orders', { 'idempotency-key': key })).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    })
  })

  test('a length that lies does not let a longer body in', async () => {
    const { sample, sending } = await rightRequest('POST /v1/orders')
    const { body: _, ...bare } = sample
    const headers = { 'content-type': 'application/json', 'content-length': '2' }
    const answer = await reach('POST /v1/orders', bare, {
      ...sending,
      bytes: `{"a":"${'x'.repeat(300_000)}"}`,
      headers,
    })
    expect(answer.status).toBe(413)
  })
})
