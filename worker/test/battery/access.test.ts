import { parseInput, problemsOf, type EndpointKey } from '@waybill/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { goodCredentials, narrowKeys, rightCaller, type Credential } from './credentials.ts'
import { fixtures } from './fixtures/index.ts'
import { endpointOf, isRead, keys, prepare, reach, verdictOf } from './reach.ts'
import { badCredentials } from './refused.ts'
import { World } from './world.ts'

let world: World
let credentials: Credential[]

beforeAll(async () => {
  world = await World.make()
  credentials = [...(await badCredentials(world)), ...(await goodCredentials(world))]
})

/** What the table says about a credential; `let in` where nothing stands against it. */
function expected(key: EndpointKey, credential: Credential): string {
  const { audience, scope, person } = endpointOf(key)
  if (audience.includes('public')) return 'let in'
  if (credential.refusal) return credential.refusal
  if (credential.audience === null || !audience.includes(credential.audience)) return '403 forbidden'
  if (person && credential.kind !== 'session') return '403 forbidden'
  if (scope && !credential.scopes.has(scope)) return '403 forbidden'
  return fixtures[key].refuses?.(credential) ? '403 forbidden' : 'let in'
}

/** Of several who write or remove the same thing one is first, and a link is spent once; a read is never refused. */
function isLetIn(key: EndpointKey, verdict: string): boolean {
  if (verdict === '200') return true
  if ((fixtures[key].personal || key.startsWith('DELETE ')) && verdict === '404 not_found') return true
  if (fixtures[key].limited && verdict === '429 rate_limited') return true
  return !isRead(key) && ['409 conflict', '409 not_allowed_in_status', '410 link_expired'].includes(verdict)
}

test.each(keys)('%s lets in whom the table names, and nobody else', async (key) => {
  const { audience, scope } = endpointOf(key)
  const samples = new Map(
    await Promise.all(audience.map(async (one) => [one, await prepare(key, world, one)] as const)),
  )
  const [anyone = {}] = samples.values()
  const known = fixtures[key].endsSession ? await goodCredentials(world) : credentials
  const all = scope ? [...known, ...(await narrowKeys(world, scope))] : known
  const found = await Promise.all(
    all.map(async (credential) => {
      const sample = (credential.audience && samples.get(credential.audience)) ?? anyone
      const verdict = verdictOf(await reach(key, sample, credential.sending))
      return [credential.name, isLetIn(key, verdict) ? 'let in' : verdict] as const
    }),
  )
  const wanted = all.map((credential) => [credential.name, expected(key, credential)] as const)
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted))
})

describe('the right caller', () => {
  const callers = keys.flatMap((key) => endpointOf(key).audience.map((audience) => [key, audience] as const))

  test.each(callers)('of %s as %s gets what the contract promises, and not a field more', async (key, audience) => {
    const { endsSession, limited } = fixtures[key]
    const own = endsSession || limited ? await World.make() : world
    const [sample, { sending }] = await Promise.all([prepare(key, own, audience), rightCaller(key, audience, own)])
    const answer = await reach(key, sample, sending)
    expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 })
    const { returns } = endpointOf(key)
    expect(problemsOf(returns, answer.body)).toEqual([])
    expect(parseInput(returns, answer.body)).toEqual(answer.body)
  })
})
