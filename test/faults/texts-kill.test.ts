import { afterAll, beforeAll, expect, test } from 'vitest'
import { KillableWorker } from './killable.ts'
import { ScriptedProvider } from './texts-provider.ts'
import { TextWorld } from './texts-world.ts'

let provider: ScriptedProvider
let worker: KillableWorker
let world: TextWorld

beforeAll(async () => {
  provider = await ScriptedProvider.start()
  worker = await KillableWorker.start({ TWILIO_URL: provider.url, BASE_URL: 'http://localhost:8787' })
  world = await TextWorld.make(worker, provider)
})
afterAll(async () => {
  await worker.stop()
  await provider.stop()
})

const minutes = (count: number): number => count * 60_000
const wasAsked = (phone: string): boolean => provider.requests.some(({ to }) => to === phone)
const isOver = ({ state }: { state: string }): boolean => state !== 'pending' && state !== 'sending'

test('a consumer killed between sending and recording leaves a text that is found, not sent again', async () => {
  provider.script = () => 'hang-after-accepting'
  const phone = await world.order()
  await world.until(phone, () => provider.messageTo(phone) !== undefined)
  await worker.kill()
  provider.letGo()
  provider.script = () => 'accept'
  await worker.restart()
  expect(await world.stateOf(phone)).toMatchObject({ state: 'sending' })
  await worker.sweep(minutes(1))
  expect(await world.stateOf(phone)).toMatchObject({ state: 'sending' })
  await worker.sweep(minutes(3))
  expect(await world.stateOf(phone)).toMatchObject({ state: 'sent' })
  expect(provider.doubtful(phone)).toHaveLength(1)
})

test('one killed before the provider took anything leaves a visible unknown', async () => {
  provider.script = () => 'hang'
  const phone = await world.order()
  await world.until(phone, () => provider.doubtful(phone).length === 1)
  await worker.kill()
  provider.letGo()
  provider.script = () => 'accept'
  await worker.restart()
  for (const later of [3, 14, 90]) await worker.sweep(minutes(later))
  expect(await world.stateOf(phone)).toMatchObject({ state: 'unknown', reason: 'lease_expired' })
  expect(provider.doubtful(phone)).toHaveLength(1)
})

test('texts whose queue died with the process are sent by the next sweep, each once', async () => {
  provider.script = () => 'throttle'
  const phones = await Promise.all(Array.from({ length: 10 }, () => world.order()))
  for (const phone of phones) await world.until(phone, (text) => wasAsked(phone) && text.state === 'pending')
  await worker.kill()
  provider.script = () => 'accept'
  await worker.restart()
  await Promise.all([1.5, 1.5, 1.6].map((later) => worker.sweep(minutes(later))))
  for (const phone of phones) expect(await world.until(phone, isOver, 60_000)).toMatchObject({ state: 'accepted' })
  for (const phone of phones) expect(provider.doubtful(phone)).toHaveLength(1)
})
