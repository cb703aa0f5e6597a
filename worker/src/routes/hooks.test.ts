import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import type { ChatMessage } from '@waybill/contract'
import { Delivery, draftOf, mobileNumber, ok } from '../../test/delivery.ts'
import { problemOf, send } from '../../test/request.ts'
import { consumeTexts, makeText, scriptedSms, stateOf } from '../../test/texts.ts'
import { consoleSms } from '../providers/sms/console.ts'
import { newId } from '../store/ids.ts'

const answer = (from: string, body: string, id = newId()) =>
  ok('POST /v1/hooks/sms/console/inbound', undefined, { id, from, body })
const textsTo = async (phone: string): Promise<string[]> => {
  const rows = await env.DIRECTORY.prepare('SELECT body FROM dev_outbox WHERE recipient = ? ORDER BY at')
    .bind(phone)
    .all<{ body: string }>()
  return rows.results.map(({ body }) => body)
}

/** A recipient who has been texted about an order that is on its way. */
async function textedRecipient() {
  const phone = mobileNumber()
  const [dropoff] = draftOf().dropoffs
  const delivery = await Delivery.place({ dropoffs: [{ ...dropoff!, contact: { name: 'Ana Silva', phone } }] })
  await delivery.pickUp()
  await delivery.move('start', delivery.dropoff.id)
  await vi.waitFor(async () => expect(await textsTo(phone)).toHaveLength(1), 5_000)
  return { phone, delivery }
}

test('STOP ends all texts at once and is confirmed once, START brings them back', async () => {
  const { phone, delivery } = await textedRecipient()
  const id = newId()
  await Promise.all([answer(phone, 'Stop.', id), answer(phone, 'Stop.', id)])
  await vi.waitFor(async () => expect(await textsTo(phone)).toHaveLength(2), 5_000)
  await delivery.move('complete', delivery.dropoff.id)
  await vi.waitFor(async () => {
    const { notifications } = await ok<{ notifications: { state: string; reason: string }[] }>(
      `GET /v1/orders/${delivery.order.id}/timeline`,
      delivery.tenants.client.key,
    )
    expect(notifications.at(-1)).toMatchObject({ state: 'blocked', reason: 'opted_out' })
  }, 5_000)
  await answer(phone, 'start')
  await vi.waitFor(async () => expect(await textsTo(phone)).toHaveLength(3), 5_000)
  const text = await makeText({ recipient: phone, courierId: delivery.tenants.courier.id })
  await consumeTexts([{ id: text.id }], scriptedSms())
  expect(await stateOf(text)).toMatchObject({ state: 'accepted' })
})

test('any other answer becomes a message about the order, once', async () => {
  const { phone, delivery } = await textedRecipient()
  const id = newId()
  await answer(phone, 'Yes, please ring twice', id)
  await answer(phone, 'Yes, please ring twice', id)
  const { items } = await ok<{ items: ChatMessage[] }>(
    `GET /v1/chat/threads/${delivery.order.id}/messages`,
    delivery.tenants.courier.key,
  )
  expect(items).toMatchObject([{ party: 'recipient', authorName: 'Ana Silva', text: 'Yes, please ring twice' }])
  expect(await textsTo(phone)).toHaveLength(1)
})

test('an answer from somebody whom nobody has texted does nothing', async () => {
  const phone = mobileNumber()
  await answer(phone, 'STOP')
  expect(await textsTo(phone)).toEqual([])
})

test('a receipt moves its text forward', async () => {
  const text = await makeText()
  await consumeTexts([{ id: text.id }], scriptedSms())
  await ok('POST /v1/hooks/sms/console/status', undefined, { id: text.id, state: 'delivered' })
  await ok('POST /v1/hooks/sms/console/status', undefined, { id: text.id, state: 'sent' })
  expect(await stateOf(text)).toMatchObject({ state: 'delivered' })
})

test('another provider’s address is none, and what is not genuine is refused', async () => {
  expect(await problemOf('POST /v1/hooks/sms/pigeon/inbound', { body: {} })).toBe('404 not_found')
  expect(await problemOf('POST /v1/hooks/sms/console/inbound', { body: { from: 'x' } })).toBe('403 forbidden')
  expect((await send('POST /v1/hooks/sms/console/status', { body: 7 })).status).toBe(403)
})

test('without signatures nothing is heard on a public host', async () => {
  const provider = consoleSms({ ...env, BASE_URL: 'https://waybill.example' })
  const request = () =>
    new Request('https://x/', { method: 'POST', body: JSON.stringify({ id: '1', from: mobileNumber(), body: 'STOP' }) })
  expect(await provider.readInbound(request())).toBeNull()
  expect(await provider.readReport(request())).toBeNull()
})
