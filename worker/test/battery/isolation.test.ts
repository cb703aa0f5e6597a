import type { Audience, EndpointKey } from '@waybill/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/store/ids.ts'
import { makeNeighbours } from '../tenants.ts'
import { rightCaller } from './credentials.ts'
import { fixtures } from './fixtures/index.ts'
import type { Thing } from './fixture.ts'
import { placesOfIds, withValue } from './names.ts'
import { asProblem, endpointOf, keys, prepare, reach, type Answer } from './reach.ts'
import { rowsOf } from './snapshot.ts'
import { World } from './world.ts'

type Things = Record<Thing, string>

let mine: World
/** Another courier with its client, and another client and driver of the same courier. */
let strangers: World
let neighbours: World
const theirs = new Map<World, Things>()

beforeAll(async () => {
  ;[mine, strangers] = await Promise.all([World.make(), World.make()])
  neighbours = await World.make(await makeNeighbours(mine.tenants))
  for (const world of [strangers, neighbours]) theirs.set(world, await world.things())
})

const named = keys.filter((key) => placesOfIds(key).length > 0 && !endpointOf(key).audience.includes('public'))

test.each(named)('%s says what each id in it names', (key) => {
  expect(Object.keys(fixtures[key].names ?? {}).toSorted()).toEqual(placesOfIds(key).toSorted())
})

describe('another tenant’s id', () => {
  const cases = named.flatMap((key) =>
    endpointOf(key).audience.flatMap((audience) =>
      Object.entries(fixtures[key].names ?? {}).map(([place, thing]) => ({ key, audience, place, thing })),
    ),
  )

  test.each(cases)(
    'at $place of $key by a $audience is as unknown as no id',
    async ({ key, audience, place, thing }) => {
      for (const world of foreignTo(audience)) {
        const before = await rowsOf(world)
        const [foreign, ...unknown] = await answersTo(key, audience, place, idsLike(world, thing))
        for (const answer of unknown) expect(foreign).toEqual(answer)
        expect(await rowsOf(world)).toEqual(before)
      }
    },
  )
})

/** A courier’s desk may see all clients of that courier; all others see only their own. */
const foreignTo = (audience: Audience): World[] => (audience === 'courier' ? [strangers] : [strangers, neighbours])

/** Their id, then one that nobody has on the same database, one on ours and one on none. */
function idsLike(world: World, thing: Thing): string[] {
  const id = theirs.get(world)?.[thing] ?? ''
  return [id, newId(id.slice(0, 2)), newId(mine.tenants.courier.bucket), newId()]
}

async function answersTo(key: EndpointKey, audience: Audience, place: string, ids: string[]) {
  const [sample, { sending }] = await Promise.all([prepare(key, mine, audience), rightCaller(key, audience, mine)])
  const answers = await Promise.all(ids.map((id) => reach(key, withValue(sample, place, id), sending)))
  return answers.map((answer, index) => withoutRequest(answer, ids[index] ?? ''))
}

/** An answer without what is different in each: the request's number, the id that was asked for, the moment, a signature. */
function withoutRequest({ status, body }: Answer, id: string): object {
  const { requestId: _, ...rest } = asProblem(body)
  const text = JSON.stringify(rest).replaceAll(id, 'id').replaceAll(MOMENTARY, '')
  return { status, body: JSON.parse(text) as object }
}
const MOMENTARY = /(?<=expiresAt":")[^"]+|(?<=expires=)\d+|(?<=signature=)[\w-]+/g
