import { env } from 'cloudflare:workers'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { sendJson } from '../../test/request.ts'
import type { AppTypes } from '../http/app.ts'
import { sendProblem } from '../http/problem.ts'
import { recordOutgoing } from '../store/dev-outbox.ts'
import { newId } from '../store/ids.ts'
import { devRoutes } from './dev.ts'

const record = async (channel: 'sms' | 'mail', at: string) => {
  const message = { id: newId(), channel, recipient: '+59899412078', subject: '', body: 'Hello', at }
  await recordOutgoing(env.DIRECTORY, message)
  return message
}

test('the outbox shows what was sent, the newest first', async () => {
  const [older, newer] = [
    await record('sms', '2999-01-01T00:00:00.000Z'),
    await record('mail', '2999-01-02T00:00:00.000Z'),
  ]
  const { body } = await sendJson<{ items: object[] }>('GET /dev/outbox')
  expect(body.items.slice(0, 2)).toEqual([newer, older])
})

/** The route alone, with other settings than the ones of these tests. */
async function outboxWith(over: object) {
  const app = new Hono<AppTypes>()
  app.onError(sendProblem)
  devRoutes(app)
  const response = await app.request('/dev/outbox', {}, { ...env, ...over })
  return { status: response.status, body: await response.json<{ items: { channel: string }[] }>() }
}

test('what is sent for real is never shown', async () => {
  await record('sms', '2999-01-03T00:00:00.000Z')
  await record('mail', '2999-01-03T00:00:00.000Z')
  expect(await outboxWith({ SMS_PROVIDER: 'twilio', MAIL_PROVIDER: 'http' })).toMatchObject({
    status: 404,
    body: { code: 'not_found' },
  })
  const { body } = await outboxWith({ SMS_PROVIDER: 'twilio' })
  expect(new Set(body.items.map(({ channel }) => channel))).toEqual(new Set(['mail']))
})
