import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Delivery } from '../../test/delivery.ts'
import { consumeTexts, makeText, scriptedSms, stateOf } from '../../test/texts.ts'
import type { Found, Sms } from '../providers/sms/sms.ts'
import { shardFor } from '../store/shards.ts'
import { sweep } from './sweep.ts'

const later = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)

/** A provider that leaves doubt about every text and answers this when it is asked. */
function doubtful(...answers: Found[]) {
  const asked: Sms[] = []
  const sms = {
    ...scriptedSms({ kind: 'unknown', reason: 'timeout' }),
    capabilities: { idempotent: false, lists: true },
    find: async (text: Sms): Promise<Found> =>
      answers[Math.min(asked.push(text), answers.length) - 1] ?? { kind: 'absent' },
  }
  const sweepAt = (minutes: number) =>
    sweep(env, later(minutes), async () => ({ provider: sms, from: 'Waybill', price: null }))
  return { sms, asked, sweepAt }
}

test('a text that its provider has taken all the same is found with its very words', async () => {
  const delivery = await Delivery.place()
  await delivery.pickUp()
  await delivery.move('start', delivery.dropoff.id)
  const db = await shardFor(env, delivery.order.id)
  const id = await db
    .prepare('SELECT id FROM notifications WHERE order_id = ?')
    .bind(delivery.order.id)
    .first<string>('id')
  const text = { id: id ?? '' }
  const back = `UPDATE notifications SET state = 'pending', attempts = 0, provider_id = NULL WHERE id = ?`
  await db.prepare(back).bind(text.id).run()
  const { sms, asked, sweepAt } = doubtful({ kind: 'found', providerId: 'SM1', state: 'delivered' })
  await consumeTexts([text], sms)
  expect(await stateOf(text)).toMatchObject({ state: 'unknown', reason: 'timeout' })
  await sweepAt(1)
  expect(asked.filter((one) => one.id === text.id)).toEqual([])
  await sweepAt(3)
  expect(await stateOf(text)).toMatchObject({ state: 'delivered', provider_id: 'SM1' })
  const [looked] = asked.filter((one) => one.id === text.id)
  expect(looked?.body).toMatch(/\/t\/[A-Za-z0-9]{32}/)
})

test('a text that is nowhere is looked for three times, stays visibly unknown, and its words are forgotten', async () => {
  const text = await makeText({ body: 'Sign in: https://x/#t=secret' })
  const { sms, asked, sweepAt } = doubtful({ kind: 'absent' })
  await consumeTexts([text], sms)
  expect((await stateOf(text)).body).not.toBe('')
  for (const minutes of [3, 4, 14, 15, 90, 91, 1_000]) await sweepAt(minutes)
  expect(asked.filter(({ id }) => id === text.id)).toHaveLength(3)
  expect(await stateOf(text)).toMatchObject({ state: 'unknown', reason: 'timeout', body: '' })
  await consumeTexts([text], sms)
  expect(sms.calls).toHaveLength(1)
})

test('a text whose sender died is looked for at once, and a list that cannot be had is asked again', async () => {
  const text = await makeText()
  const db = await shardFor(env, text.id)
  await db
    .prepare(`UPDATE notifications SET state = 'sending', attempts = 1, lease_until = ? WHERE id = ?`)
    .bind(later(-1).toISOString(), text.id)
    .run()
  const { asked, sweepAt } = doubtful({ kind: 'unavailable' }, { kind: 'found', providerId: 'SM2', state: 'sent' })
  await sweepAt(0)
  expect(await stateOf(text)).toMatchObject({ state: 'unknown', reason: 'lease_expired' })
  expect(asked).toHaveLength(1)
  await sweepAt(11)
  expect(await stateOf(text)).toMatchObject({ state: 'sent', provider_id: 'SM2' })
})
