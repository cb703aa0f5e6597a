import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { MailJob } from '../env.ts'
import type { Mail, MailOutcome } from '../providers/mail/mail.ts'
import { newId } from '../store/ids.ts'
import { sendMails } from './mail.ts'

const job = (): MailJob => ({
  id: newId(),
  to: 'ana@example.com',
  template: 'sign-in',
  data: { url: 'https://waybill.example/sign-in#t=abc', code: '123456', brand: 'Faro', language: 'en' },
})

/** Sends these jobs through a provider that answers each of them. */
async function deliver(jobs: MailJob[], answer: (mail: Mail) => Promise<MailOutcome>) {
  const sent: Mail[] = []
  const messages = jobs.map((body) => ({ id: body.id, timestamp: new Date(), attempts: 1, body }))
  const batch = createMessageBatch('waybill-mail', messages)
  const sender = {
    send: (mail: Mail) => {
      sent.push(mail)
      return answer(mail)
    },
  }
  await sendMails(batch, env, sender)
  const { explicitAcks, retryMessages } = await getQueueResult(batch, createExecutionContext())
  return { sent, acked: explicitAcks, retried: retryMessages.map(({ msgId }) => msgId) }
}

test('a mail is sent in its courier’s name and done with', async () => {
  const one = job()
  const { sent, acked } = await deliver([one], async () => ({ kind: 'sent' }))
  expect(sent).toMatchObject([{ id: one.id, to: 'ana@example.com', from: '"Faro" <no-reply@example.com>' }])
  expect(acked).toEqual([one.id])
})

test('a mail that fails for the moment comes again; its neighbour is not held up', async () => {
  const [good, bad] = [job(), job()]
  const { acked, retried } = await deliver([bad, good], async ({ id }) => {
    if (id === bad.id) throw new Error('The mail provider answered 503')
    return { kind: 'sent' }
  })
  expect(acked).toEqual([good.id])
  expect(retried).toEqual([bad.id])
})

test('a mail that the provider refuses does not come again', async () => {
  const one = job()
  const { acked, retried } = await deliver([one], async () => ({ kind: 'refused', reason: 'http_422' }))
  expect(acked).toEqual([one.id])
  expect(retried).toEqual([])
})
