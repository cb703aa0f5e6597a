import type { EndpointKey } from '@waybill/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { writes, type Trip } from '../counting.ts'
import { refreshMap, tripsOf } from './app.ts'
import { rightCaller } from './credentials.ts'
import { fixtures } from './fixtures/index.ts'
import { endpointOf, isRead, keys, prepare, requestOf } from './reach.ts'
import { World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await World.make()
})

/** A shop's credential stands in the body. */
const KEY_IN_BODY: readonly EndpointKey[] = ['POST /v1/embed/sessions', 'POST /v1/tracking/lookups']

/** Waits for somebody else's server, beside which its own round trips are nothing. */
const CALLS_OUT: readonly EndpointKey[] = ['POST /v1/webhooks/:id/test']

/** The round trips of a request whose credential, settings and map of databases are known already. */
async function tripsBeside(key: EndpointKey): Promise<readonly Trip[]> {
  const [audience = 'public'] = endpointOf(key).audience
  const { sending } = await rightCaller(key, audience, fixtures[key].endsSession ? await World.make() : world)
  const first = await prepare(key, world, audience)
  if (!fixtures[key].endsSession) await tripsOf(await requestOf(key, first, sending))
  const second = KEY_IN_BODY.includes(key) ? first : await prepare(key, world, audience)
  // A change of who or what one is makes the worker read that again, once.
  if (audience !== 'public') await tripsOf(await requestOf('GET /v1/context', {}, sending))
  // On a slow machine the map of databases may be old by now.
  await refreshMap(world.tenants.courier.bucket)
  const headers = isRead(key) ? {} : { 'idempotency-key': crypto.randomUUID() }
  const { response, trips } = await tripsOf(await requestOf(key, second, { ...sending, headers }))
  expect(response.status).toBe(200)
  return trips.filter((trip) => !isLinkText(key, trip) && !endsEarlierLinks(trip))
}

/** The text with a driver's link is written on the courier's own database; the answer does not wait for it. */
const isLinkText = (key: EndpointKey, { sql }: Trip): boolean =>
  key.includes('/courier/drivers') && sql.length === 1 && sql[0]?.includes('INTO notifications') === true

/** Neither does it wait for the end of the links of earlier mails. */
const endsEarlierLinks = ({ sql }: Trip): boolean => sql.length === 1 && /UPDATE links .* hash <> \?/.test(sql[0] ?? '')

const told = (trips: readonly Trip[]): string[] =>
  trips.map(({ step, sql }) => `${step}: ${sql.join('; ').slice(0, 400)}`)

describe('beside authentication', () => {
  test.each(keys.filter(isRead))('%s asks the databases once, all at the same time', async (key) => {
    const trips = await tripsBeside(key)
    expect(told(trips.filter(({ step }) => step > 1))).toEqual([])
    expect(told(trips.filter(writes))).toEqual([])
  })

  test.each(keys.filter((key) => !isRead(key) && !CALLS_OUT.includes(key)))(
    '%s asks once at most and then writes one batch',
    async (key) => {
      const trips = await tripsBeside(key)
      const later = trips.filter(({ step }) => step > 1)
      expect(later.length, told(trips).join('\n')).toBeLessThanOrEqual(1)
      expect(later.every((trip) => trip.step === 2 && writes(trip))).toBe(true)
    },
  )
})
