import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { ok } from '../../test/delivery.ts'
import { problemOf, send } from '../../test/request.ts'
import { makeTenants } from '../../test/tenants.ts'
import { makeTextOf, stateOf } from '../../test/texts.ts'
import { createMessageBatch } from 'cloudflare:test'
import { openSecret } from '../identity/sealed-secret.ts'
import { sendTexts } from '../jobs/sms.ts'
import { knownSender } from '../providers/sms/senders.ts'

const authToken = '0123456789abcdef0123456789abcdef'
const twilio = { provider: 'twilio', sender: '+15005550006', accountSid: `AC${'1'.repeat(32)}`, authToken }
const PUT = 'PUT /v1/courier/sms-sender'

const rowOf = (courierId: string) =>
  env.DIRECTORY.prepare('SELECT * FROM sms_senders WHERE courier_id = ?')
    .bind(courierId)
    .first<{ sealed: string; key_id: string; provider: string }>()

test('a courier’s credentials are sealed at rest and never answered', async () => {
  const { courier } = await makeTenants()
  const price = { amount: 0.0079, currency: 'USD' }
  const answer = await ok(PUT, courier.key, { ...twilio, price })
  expect(answer).toMatchObject({
    sender: { provider: 'twilio', sender: '+15005550006', account: twilio.accountSid, price },
  })
  expect(JSON.stringify(await ok('GET /v1/courier/sms-sender', courier.key))).toBe(JSON.stringify(answer))
  expect(JSON.stringify(answer)).not.toContain(authToken)
  expect(JSON.stringify(await rowOf(courier.id))).not.toContain(authToken)
})

test('a sealed secret opens with its key and in its own row alone', async () => {
  const [mine, theirs] = await Promise.all([makeTenants(), makeTenants()])
  await ok(PUT, mine.courier.key, twilio)
  const row = await rowOf(mine.courier.id)
  const secret = { sealed: row?.sealed ?? '', keyId: row?.key_id ?? '' }
  const place = (courierId: string) => `sms-sender:${courierId}:twilio`
  expect(await openSecret(env, place(mine.courier.id), secret)).toMatchObject({ authToken })
  await expect(openSecret(env, place(theirs.courier.id), secret)).rejects.toMatchObject({ name: 'OperationError' })
  const rotated = { ...env, TOKEN_KID: 'k0' }
  expect(await openSecret(rotated, place(mine.courier.id), secret)).toMatchObject({ authToken })
  await expect(openSecret(env, place(mine.courier.id), { ...secret, keyId: 'gone' })).rejects.toThrow('gone')
})

test('a repeated request is answered without remembering the secret anywhere', async () => {
  const { courier } = await makeTenants()
  const headers = { 'idempotency-key': crypto.randomUUID() }
  await send(PUT, { key: courier.key, body: twilio, headers })
  await send(PUT, { key: courier.key, body: twilio, headers })
  const { results } = await env.DIRECTORY.prepare('SELECT body FROM idempotency').all()
  expect(JSON.stringify(results)).not.toContain(authToken)
})

test('a name that is no sender and a token that is none are refused', async () => {
  const { courier } = await makeTenants()
  for (const wrong of [
    { sender: 'A name that is too long' },
    { sender: '' },
    { authToken: 'x' },
    { accountSid: 'AC1' },
  ]) {
    expect(await problemOf(PUT, { key: courier.key, body: { ...twilio, ...wrong } })).toBe('400 invalid_request')
  }
})

test('where nobody has set up a sender nothing is sent, and that is visible', async () => {
  const { courier } = await makeTenants()
  const text = await makeTextOf(courier)
  const message = { id: 'm', timestamp: new Date(), attempts: 1, body: { id: text.id } }
  const elsewhere = { ...env, SMS_PROVIDER: 'none' as const }
  await sendTexts(createMessageBatch('waybill-texts-live', [message]), elsewhere)
  expect(await stateOf(text)).toMatchObject({ state: 'blocked', reason: 'no_sender' })
})

test('a sender that was taken away is used no more', async () => {
  const { courier } = await makeTenants()
  await ok(PUT, courier.key, twilio)
  expect((await knownSender(env, courier.id, new Date()))?.provider.name).toBe('twilio')
  await ok('DELETE /v1/courier/sms-sender', courier.key)
  expect((await knownSender(env, courier.id, new Date()))?.provider.name).toBe('console')
})
