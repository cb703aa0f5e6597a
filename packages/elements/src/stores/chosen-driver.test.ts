import { offset } from '@waybill/contract/geo'
import { expect, test } from 'vitest'
import { FakeDesk } from '../testing/fake-desk.ts'
import { PLACES } from '../testing/desk-sample.ts'
import { idOf } from '../testing/orders.ts'
import { aheadOf, chosenDriverStore } from './chosen-driver.ts'

const [[latitude, longitude]] = PLACES
const HERE = { latitude, longitude }
const ROUTE = `GET /v1/courier/drivers/${idOf('d1')}/route`

async function chosen() {
  const fake = new FakeDesk()
  const store = fake.portal().store(chosenDriverStore)
  store.choose(idOf('d1'))
  store.follow(HERE, ['a'], 0)
  await expect.poll(() => store.$way.get()).not.toBeNull()
  const asked = () => fake.server.requests.filter((request) => request === ROUTE).length
  return { store, asked }
}

test('a driver’s way is read once, and again when the stops change', async () => {
  const { store, asked } = await chosen()
  store.follow(HERE, ['a'], 60_000)
  expect(asked()).toBe(1)
  store.follow(HERE, ['b'], 61_000)
  await expect.poll(asked).toBe(2)
})

test('a driver who goes another way gets another line, not with each fix', async () => {
  const { store, asked } = await chosen()
  const astray = offset(HERE, 300, 0)
  store.follow(astray, ['a'], 10_000)
  expect(asked()).toBe(1)
  store.follow(astray, ['a'], 20_000)
  store.follow(astray, ['a'], 22_000)
  await expect.poll(asked).toBe(2)
})

test('what is driven is no longer ahead', async () => {
  const { store } = await chosen()
  const line = store.$way.get()!.line!
  const here = offset(HERE, 5, 300)
  const ahead = aheadOf(line, here)
  expect(ahead[0]).toEqual(here)
  expect(ahead).not.toContain(line.points[0])
  expect(ahead.at(-1)).toEqual(line.points.at(-1))
})

test('choosing the same driver again chooses nobody', async () => {
  const { store } = await chosen()
  store.choose(idOf('d1'))
  expect([store.$id.get(), store.$way.get()]).toEqual(['', null])
})
