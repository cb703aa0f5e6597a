import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { ChatMessage, OptOutPage } from '@waybill/contract'
import { Delivery, draftOf, mobileNumber, ok } from '../../test/delivery.ts'
import { problemOf, send } from '../../test/request.ts'
import { soon } from '../../test/soon.ts'
import { consumeTexts, makeText, makeTextOf, scriptedSms, stateOf } from '../../test/texts.ts'
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
const messagesOf = async ({ order, tenants }: Delivery): Promise<ChatMessage[]> => {
  const path = `GET /v1/chat/threads/${order.id}/messages`
  return (await ok<{ items: ChatMessage[] }>(path, tenants.courier.key)).items
}

/** A recipient who has been texted about an order that is on its way. */
async function textedRecipient(language: 'en' | 'de' = 'en') {
  const phone = mobileNumber()
  const [dropoff] = draftOf().dropoffs
  const contact = { name: 'Ana Silva', phone, language }
  const delivery = await Delivery.place({ dropoffs: [{ ...dropoff!, contact }] })
  await delivery.pickUp()
  await delivery.move('start', delivery.dropoff.id)
  await soon(async () => expect(await textsTo(phone)).toHaveLength(1))
  return { phone, delivery }
}

test('STOP ends all texts at once and is confirmed once, START brings them back', async () => {
  const { phone, delivery } = await textedRecipient()
  const id = newId()
  await Promise.all([answer(phone, 'Stop.', id), answer(phone, 'Stop.', id)])
  await soon(async () => expect(await textsTo(phone)).toHaveLength(2))
  await delivery.move('complete', delivery.dropoff.id)
  await soon(async () => {
    const { notifications } = await ok<{ notifications: { state: string; reason: string }[] }>(
      `GET /v1/orders/${delivery.order.id}/timeline`,
      delivery.tenants.client.key,
    )
    expect(notifications.at(-1)).toMatchObject({ state: 'blocked', reason: 'opted_out' })
  })
  await answer(phone, 'start')
  await soon(async () => expect(await textsTo(phone)).toHaveLength(3))
  const text = await makeText({ recipient: phone, courierId: delivery.tenants.courier.id })
  await consumeTexts([{ id: text.id }], scriptedSms())
  expect(await stateOf(text)).toMatchObject({ state: 'accepted' })
})

test('the answers speak the recipient’s language and name the courier', async () => {
  const { phone } = await textedRecipient('de')
  await answer(phone, 'Hilfe')
  await answer(phone, 'Bitte keine SMS mehr')
  await soon(async () => expect(await textsTo(phone)).toHaveLength(3))
  const [, help, stopped] = await textsTo(phone)
  expect(help).toMatch(/^Faro Envíos: Diese SMS/)
  expect(stopped).toMatch(/^Faro Envíos: Sie erhalten keine SMS mehr/)
})

test('whoever asked for help after STOP gets it', async () => {
  const { phone } = await textedRecipient()
  await answer(phone, 'STOP')
  await answer(phone, 'HELP')
  await soon(async () => expect(await textsTo(phone)).toHaveLength(3))
})

test('a STOP that comes again late does not undo a START', async () => {
  const { phone, delivery } = await textedRecipient()
  const id = newId()
  await answer(phone, 'STOP', id)
  await answer(phone, 'START')
  await answer(phone, 'STOP', id)
  const { items } = await ok<OptOutPage>('GET /v1/notifications/opt-outs', delivery.tenants.courier.key)
  expect(items).toMatchObject([{ phone, endedAt: expect.any(String) }])
  expect(items[0]?.history.map(({ kind }) => kind)).toEqual(['opt_in', 'opt_out'])
})

test('any other answer goes to the driver who is on the way, once', async () => {
  const { phone, delivery } = await textedRecipient()
  const driver = await env.DIRECTORY.prepare('SELECT phone FROM drivers WHERE id = ?')
    .bind(delivery.driver.id)
    .first<string>('phone')
  const id = newId()
  await answer(phone, 'Yes, ring twice: https://evil.example', id)
  await answer(phone, 'Yes, ring twice: https://evil.example', id)
  await soon(async () => expect(await textsTo(driver ?? '')).toHaveLength(1))
  expect(await textsTo(driver ?? '')).toEqual([`Ana Silva (${delivery.order.shortId}): Yes, ring twice:`])
  expect(await messagesOf(delivery)).toEqual([])
  expect(await textsTo(phone)).toHaveLength(1)
})

test('when the driver has left, an answer becomes a message about the order, once', async () => {
  const { phone, delivery } = await textedRecipient()
  await delivery.move('complete', delivery.dropoff.id)
  const id = newId()
  await answer(phone, 'It is broken', id)
  await answer(phone, 'It is broken', id)
  expect(await messagesOf(delivery)).toMatchObject([
    { party: 'recipient', authorName: 'Ana Silva', text: 'It is broken' },
  ])
})

test('an answer is not lost where the driver wants no texts', async () => {
  const { phone, delivery } = await textedRecipient()
  const driver = await env.DIRECTORY.prepare('SELECT phone FROM drivers WHERE id = ?')
    .bind(delivery.driver.id)
    .first<string>('phone')
  const body = { phone: driver, said: 'Asked at the desk' }
  await ok('POST /v1/notifications/opt-outs', delivery.tenants.courier.key, body)
  await answer(phone, 'Ring twice')
  expect(await messagesOf(delivery)).toMatchObject([{ text: 'Ring twice' }])
})

test('an answer from somebody whom nobody has texted does nothing', async () => {
  const phone = mobileNumber()
  await answer(phone, 'STOP')
  expect(await textsTo(phone)).toEqual([])
})

test('a receipt moves its text forward, whoever else reports', async () => {
  const text = await makeText()
  await consumeTexts([{ id: text.id }], scriptedSms())
  const report = (state: string, courierId = text.courierId) =>
    ok(`POST /v1/hooks/sms/console/${courierId}/status`, undefined, { id: text.id, state })
  const { courierId: stranger } = await makeText()
  await report('failed', stranger)
  await report('delivered')
  await report('sent')
  expect(await stateOf(text)).toMatchObject({ state: 'delivered' })
})

test('another provider’s address is none, and what is not genuine is refused', async () => {
  const { courierId } = await makeTextOf({ id: newId(), bucket: (await makeText()).id.slice(0, 2) })
  expect(await problemOf('POST /v1/hooks/sms/pigeon/inbound', { body: {} })).toBe('404 not_found')
  expect(await problemOf(`POST /v1/hooks/sms/twilio/${courierId}/inbound`, { body: {} })).toBe('404 not_found')
  expect(await problemOf('POST /v1/hooks/sms/console/inbound', { body: { from: 'x' } })).toBe('403 forbidden')
  expect((await send(`POST /v1/hooks/sms/console/${courierId}/status`, { body: 7 })).status).toBe(403)
})

test('without signatures nothing is heard on a public host', async () => {
  const provider = consoleSms({ ...env, BASE_URL: 'https://waybill.example' })
  const body = JSON.stringify({ id: '1', from: mobileNumber(), body: 'STOP' })
  const hook = { url: 'https://waybill.example/', headers: new Headers(), body, at: new Date() }
  expect(await provider.readInbound(hook)).toBeNull()
  expect(await provider.readReport({ ...hook, body: JSON.stringify({ id: '1', state: 'sent' }) })).toBeNull()
})
