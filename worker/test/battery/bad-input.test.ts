import type { EndpointKey } from '@waybill/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Sending } from '../request.ts'
import { rightCaller } from './credentials.ts'
import { leavesOf, WRONG_BODIES, WRONG_NUMBERS, WRONG_TEXTS } from './faults.ts'
import { withValue } from './names.ts'
import { asProblem, endpointOf, keys, prepare, reach, type Answer, type Sample } from './reach.ts'
import { World } from './world.ts'

/** A right request of an endpoint with a caller of its own, to be spoiled. */
async function rightRequest(key: EndpointKey): Promise<{ sample: Sample; sending: Sending }> {
  const world = await World.make()
  const [audience = 'public'] = endpointOf(key).audience
  const [sample, { sending }] = await Promise.all([prepare(key, world, audience), rightCaller(key, audience, world)])
  return { sample, sending }
}

/** What is wrong with an answer to a bad request; empty where it is a problem that says what is wrong. */
function faultsOf(name: string, { status, body, headers }: Answer, path?: string): string[] {
  const { code, requestId, fields = [] } = asProblem(body)
  const isProblem = headers.get('content-type') === 'application/problem+json' && code && requestId
  if (status < 400 || status > 499 || !isProblem) return [`${name}: ${status} ${JSON.stringify(body).slice(0, 200)}`]
  const named = fields.some((field) => field.path === path || field.path.startsWith(`${path}.`))
  return path === undefined || named
    ? []
    : [`${name}: ${status} names ${fields.map((field) => field.path).join() || code}`]
}

const withBody = keys.filter((key) => endpointOf(key).body)

describe.each(withBody)('the body of %s', (key) => {
  let sample: Sample
  let sending: Sending
  beforeAll(async () => {
    ;({ sample, sending } = await rightRequest(key))
  })

  test('is refused where it is no such thing at all', async () => {
    const { body: _, ...bare } = sample
    const faults = await Promise.all(
      Object.entries(WRONG_BODIES).map(async ([name, { bytes, type = 'application/json', status }]) => {
        const headers: Record<string, string> = type === null ? {} : { 'content-type': type }
        const answer = await reach(key, bare, { ...sending, bytes, headers })
        return [...faultsOf(name, answer), ...(answer.status === status ? [] : [`${name}: ${answer.status}`])]
      }),
    )
    expect(faults.flat()).toEqual([])
  })

  test('is refused by the name of a field that is wrong or unknown', async () => {
    const names = Object.keys(asFields(sample.body))
    const spoilt = names.flatMap((name) =>
      [{ surprise: true }, [[[]]], 12.5].map(
        (value) => [`body.${name}`, withValue(sample, `body.${name}`, value)] as const,
      ),
    )
    const unknown = [['body.surprise', withValue(sample, 'body.surprise', 1)]] as const
    const faults = await Promise.all(
      [...spoilt, ...unknown].map(async ([place, bad]) => {
        const path = place.slice('body.'.length)
        return faultsOf(`${place} ${JSON.stringify(bad.body).slice(0, 80)}`, await reach(key, bad, sending), path)
      }),
    )
    expect(faults.flat()).toEqual([])
  })

  test('is refused by the place of a text or number that cannot be', async () => {
    const faults = await Promise.all(
      leavesOf(sample.body).flatMap(({ path, value }) =>
        (typeof value === 'string' ? WRONG_TEXTS : WRONG_NUMBERS).map(async (wrong) => {
          const answer = await reach(key, withValue(sample, `body.${path}`, wrong), sending)
          return faultsOf(`${path} ${JSON.stringify(wrong).slice(0, 40)}`, answer, path)
        }),
      ),
    )
    expect(faults.flat()).toEqual([])
  })
})

// A sample's body is always an object.
const asFields = (body: unknown) => body as Record<string, unknown>
