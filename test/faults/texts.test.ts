import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestWorker, type TestWorker } from '../worker.ts'
import { ScriptedProvider, type Deed } from './texts-provider.ts'
import { TextWorld, newPhone } from './texts-world.ts'

let provider: ScriptedProvider
let worker: TestWorker
let world: TextWorld

beforeAll(async () => {
  provider = await ScriptedProvider.start()
  worker = await startTestWorker({ TWILIO_URL: provider.url, SMS_TIMEOUT_MS: '1500' })
  world = await TextWorld.make(worker, provider)
})
beforeEach(() => {
  provider.script = () => 'accept'
})
afterAll(async () => {
  provider.letGo()
  await worker.stop()
  await provider.stop()
})

const minutes = (count: number): number => count * 60_000
const isOver = ({ state }: { state: string }): boolean => state !== 'pending' && state !== 'sending'

/** The one sentence that everything here serves. */
function expectOnce(...phones: string[]): void {
  expect(phones.filter((phone) => provider.doubtful(phone).length > 1)).toEqual([])
}

describe('whatever one request meets, it is made once and its text ends visibly', () => {
  // A local worker's way out turns a broken connection into an answer of its own.
  const broken = expect.stringMatching(/no_answer|provider_problem/)
  test.each<[Deed, string, unknown]>([
    ['accept', 'accepted', null],
    ['refuse', 'failed', 'unreachable'],
    ['error', 'unknown', 'provider_problem'],
    ['error-after-accepting', 'unknown', 'provider_problem'],
    ['reset', 'unknown', broken],
    ['reset-after-accepting', 'unknown', broken],
    ['hang', 'unknown', 'timeout'],
    ['hang-after-accepting', 'unknown', 'timeout'],
    ['drip-after-accepting', 'unknown', 'bad_answer'],
    ['garbage', 'unknown', 'bad_answer'],
    ['garbage-after-accepting', 'unknown', 'bad_answer'],
  ])('%s leaves it %s', async (deed, state, reason) => {
    provider.script = () => deed
    const phone = await world.order()
    expect(await world.until(phone, isOver)).toMatchObject({ state, reason })
    await worker.sweep(minutes(1.5))
    await worker.sweep(minutes(1.6))
    expect(await world.stateOf(phone)).toMatchObject({ state })
    expect(provider.requests.filter(({ to }) => to === phone)).toHaveLength(1)
  })

  test.each<Deed>(['error', 'reset', 'hang', 'garbage'])(
    'a text that "%s" may have swallowed is looked for, not found and stays unknown',
    async (deed) => {
      provider.script = () => deed
      const phone = await world.order()
      await world.until(phone, isOver)
      for (const later of [3, 14, 90]) await worker.sweep(minutes(later))
      expect(await world.stateOf(phone)).toMatchObject({ state: 'unknown' })
      expectOnce(phone)
    },
  )

  test.each<Deed>([
    'error-after-accepting',
    'reset-after-accepting',
    'hang-after-accepting',
    'garbage-after-accepting',
  ])('a text that went out in spite of "%s" is found in the provider’s list', async (deed) => {
    provider.script = () => deed
    const phone = await world.order()
    await world.until(phone, isOver)
    await worker.sweep(minutes(3))
    expect(await world.stateOf(phone)).toMatchObject({ state: 'sent' })
    expectOnce(phone)
  })

  test('or the provider’s own callback settles it first', async () => {
    provider.script = () => 'reset-after-accepting'
    const phone = await world.order()
    await world.until(phone, isOver)
    expect(await world.report(phone, 'delivered')).toBe(200)
    await worker.sweep(minutes(3))
    expect(await world.stateOf(phone)).toMatchObject({ state: 'delivered', reason: null })
    expectOnce(phone)
  })
})

test('a storm of "too many" passes, and each text goes out once', async () => {
  // A courier of its own, since its provider's wish for patience holds for all of its texts.
  world = await TextWorld.make(worker, provider)
  provider.script = (_, nth) => (nth < 2 ? 'throttle' : 'accept')
  const phones = await Promise.all(Array.from({ length: 8 }, () => world.order()))
  for (const phone of phones) expect(await world.until(phone, isOver, 60_000)).toMatchObject({ state: 'accepted' })
  expectOnce(...phones)
})

test('a provider that does one thing after another is asked again only after a definite answer', async () => {
  const deeds: Deed[] = ['throttle', 'reset-after-accepting', 'accept']
  provider.script = (_, nth) => deeds[nth] ?? 'accept'
  const phone = await world.order()
  expect(await world.until(phone, isOver, 30_000)).toMatchObject({ state: 'unknown' })
  await worker.sweep(minutes(3))
  expect(await world.stateOf(phone)).toMatchObject({ state: 'sent' })
  expect(provider.requests.filter(({ to }) => to === phone).map(({ deed }) => deed)).toEqual(deeds.slice(0, 2))
})

describe('messages of the queue', () => {
  test('that come ten times, to both consumers, while the sweep runs, send a text once', async () => {
    provider.script = () => 'hang-after-accepting'
    const phones = await Promise.all(Array.from({ length: 5 }, () => world.order()))
    const ids = await worker.textsTo(phones)
    await Promise.all([
      ...Array.from({ length: 5 }, () => worker.queueTexts('TEXTS_LIVE', ids)),
      ...Array.from({ length: 5 }, () => worker.queueTexts('TEXTS_BULK', ids)),
      worker.sweep(minutes(1.5)),
      worker.sweep(minutes(1.5)),
    ])
    for (const phone of phones) await world.until(phone, isOver)
    await worker.queueTexts('TEXTS_LIVE', ids)
    provider.script = () => 'accept'
    const last = await world.order()
    await world.until(last, isOver)
    for (const phone of phones) expect(provider.requests.filter(({ to }) => to === phone)).toHaveLength(1)
  })

  test('that are nonsense hurt nobody', async () => {
    await worker.queueTexts('TEXTS_BULK', ['', 'x'.repeat(24), '??'])
    expect(await world.until(await world.order(), isOver)).toMatchObject({ state: 'accepted' })
  })
})

describe('callbacks', () => {
  test.each([
    [['delivered', 'sent', 'queued'], 'delivered'],
    [['sent', 'sent', 'delivered', 'delivered', 'sending'], 'delivered'],
    [['failed', 'delivered'], 'failed'],
    [['queued', 'sent'], 'sent'],
  ])('in the order %j leave a text %s', async (statuses, state) => {
    const phone = await world.order()
    await world.until(phone, isOver)
    for (const status of statuses) expect(await world.report(phone, status)).toBe(200)
    expect(await world.stateOf(phone)).toMatchObject({ state })
  })

  test('all at once, and one before the answer to the request, do too', async () => {
    provider.script = () => 'hang-after-accepting'
    const phone = await world.order()
    await world.until(phone, () => provider.messageTo(phone) !== undefined)
    const statuses = ['delivered', 'queued', 'sent', 'delivered', 'sent']
    await Promise.all(statuses.map((status) => world.report(phone, status)))
    provider.letGo()
    await worker.sweep(minutes(3))
    expect(await world.stateOf(phone)).toMatchObject({ state: 'delivered' })
    expectOnce(phone)
  })

  test('that Twilio did not sign are refused and change nothing', async () => {
    const phone = await world.order()
    await world.until(phone, isOver)
    const { statusCallback } = provider.messageTo(phone)!
    const { pathname, search } = new URL(statusCallback)
    const forged = await fetch(worker.url + pathname + search, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': 'AAAA' },
      body: 'MessageSid=SM1&MessageStatus=failed',
    })
    expect(forged.status).toBe(403)
    expect(await world.stateOf(phone)).toMatchObject({ state: 'accepted' })
  })

  test('of an opt-out that only the provider knew of stop the next text', async () => {
    const phone = await world.order()
    await world.until(phone, isOver)
    await world.report(phone, 'undelivered', { ErrorCode: '21610' })
    await world.order(phone)
    expect(await world.until(phone, isOver)).toMatchObject({ state: 'blocked', reason: 'opted_out' })
    expect(provider.doubtful(phone)).toHaveLength(1)
  })
})

test('STOP by text stops what is queued, is not confirmed twice, and START brings texts back', async () => {
  const phone = await world.order()
  await world.until(phone, isOver)
  expect(await world.answer(phone, 'STOP', 'SM-stop')).toBe(200)
  await world.order(phone)
  expect(await world.until(phone, isOver)).toMatchObject({ state: 'blocked', reason: 'opted_out' })
  await world.answer(phone, 'Start', 'SM-start')
  await world.answer(phone, 'STOP', 'SM-stop')
  await world.order(phone)
  expect(await world.until(phone, isOver)).toMatchObject({ state: 'accepted' })
  expect(provider.twilio.messages.filter(({ to }) => to === phone)).toHaveLength(2)
})

describe('a clock that jumps', () => {
  test('ahead while a text is being sent makes it unknown, and the answer then counts', async () => {
    provider.script = () => 'hang-after-accepting'
    const phone = await world.order()
    await world.until(phone, () => provider.messageTo(phone) !== undefined)
    await worker.sweep(minutes(5))
    expect(await world.stateOf(phone)).toMatchObject({ state: expect.stringMatching(/sent|unknown/) })
    await world.report(phone, 'delivered')
    expect(await world.stateOf(phone)).toMatchObject({ state: 'delivered' })
    expectOnce(phone)
  })

  test('back repeats nothing', async () => {
    const phone = await world.order()
    await world.until(phone, isOver)
    for (const moment of [-minutes(600), -minutes(3), minutes(1_500), -minutes(1)]) await worker.sweep(moment)
    expect(await world.stateOf(phone)).toMatchObject({ state: 'accepted' })
    expect(provider.requests.filter(({ to }) => to === phone)).toHaveLength(1)
  })
})

test('forty texts with a provider at its worst are each asked for once and none is lost', async () => {
  const deeds: Deed[] = [
    'accept',
    'error',
    'reset',
    'throttle',
    'garbage-after-accepting',
    'accept',
    'reset-after-accepting',
    'refuse',
  ]
  provider.script = (to, nth) => (nth > 0 ? 'accept' : deeds[Number(to.slice(-3)) % deeds.length]!)
  const phones: string[] = []
  for (let batch = 0; batch < 4; batch++) {
    phones.push(...(await Promise.all(Array.from({ length: 10 }, () => world.order(newPhone())))))
  }
  for (const phone of phones) await world.until(phone, isOver, 90_000)
  for (const later of [3, 14, 90]) await worker.sweep(minutes(later))
  expectOnce(...phones)
  const states = await world.states(phones)
  expect(states.filter(({ state }) => !['accepted', 'sent', 'failed', 'unknown'].includes(state))).toEqual([])
  for (const { phone, state } of states) {
    expect(state === 'accepted' || state === 'sent').toBe(provider.messageTo(phone) !== undefined)
  }
})
