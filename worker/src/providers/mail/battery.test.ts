import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { newId } from '../../store/ids.ts'
import { listOutgoing } from '../../store/dev-outbox.ts'
import { httpMail } from './http.ts'
import { inboxMail } from './inbox.ts'
import { mailSenderFor } from './index.ts'
import type { Mail } from './mail.ts'

const mail = (): Mail => ({
  id: newId(),
  to: 'ana@example.com',
  from: 'Waybill <no-reply@example.com>',
  subject: 'Hello',
  text: 'Open this',
  html: '<p>Open this</p>',
})

interface Received {
  readonly url: string
  readonly headers: Headers
  readonly body: unknown
}

/** A provider at the other end of the line, which answers with these statuses in turn. */
function provider(...statuses: number[]) {
  const received: Received[] = []
  const request = async (url: unknown, init?: RequestInit) => {
    received.push({ url: String(url), headers: new Headers(init?.headers), body: JSON.parse(init?.body as string) })
    return new Response('{"message":"about ana@example.com"}', { status: statuses.shift() ?? 200 })
  }
  const sender = httpMail({ url: 'https://mail.example/emails', key: 'secret' }, request)
  return { sender, received }
}

describe.each([
  ['the inbox', () => inboxMail(env.DIRECTORY)],
  ['an HTTP provider', () => provider().sender],
])('%s', (_, make) => {
  test('sends', async () => {
    expect(await make().send(mail())).toEqual({ kind: 'sent' })
  })

  test('can be told twice', async () => {
    const sender = make()
    const one = mail()
    expect(await sender.send(one)).toEqual({ kind: 'sent' })
    expect(await sender.send(one)).toEqual({ kind: 'sent' })
  })
})

test('the inbox keeps one mail per id', async () => {
  const one = mail()
  const sender = inboxMail(env.DIRECTORY)
  await sender.send(one)
  await sender.send(one)
  const kept = (await listOutgoing(env.DIRECTORY, ['mail'])).filter(({ id }) => id === one.id)
  expect(kept).toMatchObject([{ recipient: 'ana@example.com', subject: 'Hello', body: 'Open this' }])
})

describe('an HTTP provider', () => {
  test('gets the mail, its key, and the id by which it recognises a repetition', async () => {
    const { sender, received } = provider()
    const one = mail()
    await sender.send(one)
    expect(received[0]).toMatchObject({
      url: 'https://mail.example/emails',
      body: { from: one.from, to: [one.to], subject: 'Hello', text: 'Open this', html: '<p>Open this</p>' },
    })
    expect(received[0]!.headers.get('authorization')).toBe('Bearer secret')
    expect(received[0]!.headers.get('idempotency-key')).toBe(one.id)
  })

  test.each([429, 500, 503])('that answers %i is asked again later', async (status) => {
    await expect(provider(status).sender.send(mail())).rejects.toThrow(String(status))
  })

  test.each([400, 401, 403, 422])('that answers %i has refused, and its words are not repeated', async (status) => {
    expect(await provider(status).sender.send(mail())).toEqual({ kind: 'refused', reason: `http_${status}` })
  })

  test('that cannot be reached is asked again later', async () => {
    const request = async () => {
      throw new TypeError('Network connection lost')
    }
    const sender = httpMail({ url: 'https://mail.example', key: 'k' }, request)
    await expect(sender.send(mail())).rejects.toThrow('Network connection lost')
  })
})

describe('the choice of a provider', () => {
  test('is a setting', () => {
    expect(mailSenderFor(env)).toHaveProperty('send')
    const http = { ...env, MAIL_PROVIDER: 'http' as const, MAIL_URL: 'https://mail.example', MAIL_KEY: 'k' }
    expect(mailSenderFor(http)).toHaveProperty('send')
  })

  test('without what it needs fails loudly', () => {
    expect(() => mailSenderFor({ ...env, MAIL_PROVIDER: 'http' })).toThrow('MAIL_URL')
    expect(() => mailSenderFor({ ...env, MAIL_PROVIDER: 'pigeon' as 'http' })).toThrow('MAIL_PROVIDER')
  })
})
