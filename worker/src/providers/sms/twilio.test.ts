import { describe, expect, test } from 'vitest'
import { FakeTwilio } from '../fakes/twilio.ts'
import type { Hook } from './sms.ts'
import { twilioSms } from './twilio.ts'

const fake = new FakeTwilio()
const provider = twilioSms(fake, { fetch: fake.fetch, baseUrl: 'https://api.twilio.example' })
const URL_OF_HOOK = 'https://waybill.example/v1/hooks/sms/twilio/c1/status?id=t1'

async function signed(fields: Record<string, string>, url = URL_OF_HOOK, token = fake.authToken): Promise<Hook> {
  const encode = (text: string) => new TextEncoder().encode(text)
  const words = Object.keys(fields)
    .toSorted()
    .map((name) => name + fields[name])
  const key = await crypto.subtle.importKey('raw', encode(token), { name: 'HMAC', hash: 'SHA-1' }, false, ['sign'])
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, encode(url + words.join(''))))
  const headers = new Headers({ 'x-twilio-signature': btoa(String.fromCharCode(...mac)) })
  return { url, headers, body: new URLSearchParams(fields).toString(), at: new Date() }
}

describe('what Twilio is asked', () => {
  const sms = { id: 't1', to: '+59899412078', body: 'Hi', statusUrl: URL_OF_HOOK }

  test('names the number or the service that a text comes from, and where to report', async () => {
    const forms: URLSearchParams[] = []
    const asked = twilioSms(fake, {
      baseUrl: 'https://api.twilio.example',
      fetch: (url, init) => {
        forms.push(new URLSearchParams(String(init?.body)))
        return fake.fetch(url, init)
      },
    })
    const service = `MG${'0'.repeat(32)}`
    await asked.send({ ...sms, from: '+15005550006' })
    await asked.send({ ...sms, from: service })
    expect(forms.map((form) => Object.fromEntries(form))).toEqual([
      { To: sms.to, From: '+15005550006', Body: 'Hi', StatusCallback: URL_OF_HOOK },
      { To: sms.to, MessagingServiceSid: service, Body: 'Hi', StatusCallback: URL_OF_HOOK },
    ])
  })

  test.each([
    [400, 21610, { kind: 'refused', reason: 'opted_out', code: '21610' }],
    [400, 21614, { kind: 'refused', reason: 'not_textable', code: '21614' }],
    [400, 21612, { kind: 'refused', reason: 'unreachable', code: '21612' }],
    [401, 20003, { kind: 'refused', reason: 'sender_problem', code: '20003' }],
    [429, 20429, { kind: 'throttled', retryAfterSeconds: null }],
    [400, 21611, { kind: 'throttled', retryAfterSeconds: null }],
    [500, 20500, { kind: 'unknown', reason: 'provider_problem' }],
  ])('and its answer %i with code %i', async (status, code, outcome) => {
    const fetch = async () => Response.json({ code, status }, { status })
    const asked = twilioSms(fake, { fetch, baseUrl: 'https://api.twilio.example' })
    expect(await asked.send({ ...sms, from: '+15005550006' })).toEqual(outcome)
  })
})

describe('a report', () => {
  const report = (fields: Record<string, string>) =>
    signed({ MessageSid: 'SM1', ...fields }).then((hook) => provider.readReport(hook))

  test.each([
    ['queued', 'queued'],
    ['sending', 'queued'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'delivered'],
    ['undelivered', 'undelivered'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
  ])('of %s means %s', async (status, state) => {
    expect(await report({ MessageStatus: status })).toMatchObject({ id: 't1', state, providerId: 'SM1' })
  })

  test('says why a text did not arrive', async () => {
    expect(await report({ MessageStatus: 'undelivered', ErrorCode: '30007' })).toMatchObject({
      reason: 'filtered',
      code: '30007',
    })
    expect(await report({ MessageStatus: 'failed', ErrorCode: '31999' })).toMatchObject({ reason: 'other' })
    expect(await report({ MessageStatus: 'delivered' })).toMatchObject({ reason: null, code: null })
  })

  test('of something else, changed on the way or signed by another is none', async () => {
    expect(await report({ MessageStatus: 'receiving' })).toBeNull()
    const hook = await signed({ MessageStatus: 'sent', MessageSid: 'SM1' })
    expect(await provider.readReport({ ...hook, body: hook.body.replace('sent', 'delivered') })).toBeNull()
    expect(await provider.readReport({ ...hook, url: hook.url.replace('t1', 't2') })).toBeNull()
    expect(await provider.readReport(await signed({ MessageStatus: 'sent' }, URL_OF_HOOK, 'b'.repeat(32)))).toBeNull()
  })
})

describe('a text that came in', () => {
  const inbound = (fields: Record<string, string>) =>
    signed({ MessageSid: 'SM2', From: '+59899412078', To: '+15005550006', ...fields }).then((hook) =>
      provider.readInbound(hook),
    )

  test('is read as it was written', async () => {
    expect(await inbound({ Body: ' Ring & wait + 🙂\n' })).toEqual({
      id: 'SM2',
      from: '+59899412078',
      body: ' Ring & wait + 🙂\n',
      isAnswered: false,
    })
  })

  test.each([
    ['STOP', '+15005550006', true],
    ['stop ', '+15005550006', true],
    ['Help', '+15005550006', true],
    ['OPT OUT', '+15005550006', false],
    ['please stop', '+15005550006', false],
    ['STOP', '+18005550006', true],
    ['UNSTOP', '+18885550006', true],
    ['YES', '+18885550006', false],
    ['CANCEL', '+18885550006', false],
    ['HELP', '+18335550006', true],
    ['STOP', '72345', false],
  ])('%j to %s is answered by Twilio itself: %s', async (Body, To, isAnswered) => {
    expect(await inbound({ Body, To })).toMatchObject({ isAnswered })
  })

  test('is answered by Twilio where it says so', async () => {
    expect(await inbound({ Body: 'BAJA', OptOutType: 'STOP' })).toMatchObject({ isAnswered: true })
  })

  test('gets an empty answer, so that Twilio texts nothing back', async () => {
    const thanks = provider.thanks()
    expect([thanks.headers.get('content-type'), await thanks.text()]).toEqual(['text/xml', '<Response/>'])
  })
})
