import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { mobileNumber } from '../../../test/delivery.ts'
import { newId } from '../../store/ids.ts'
import { FakeTelnyx } from '../fakes/telnyx.ts'
import { FakeTwilio } from '../fakes/twilio.ts'
import type { Fetch } from '../fetch-json.ts'
import { consoleSms } from './console.ts'
import type { Sms, SmsProvider } from './sms.ts'
import { telnyxSms } from './telnyx.ts'
import { twilioSms } from './twilio.ts'

/** How a provider is looked at from the other end; `fetch` stands in for the network where it has one. */
interface Subject {
  readonly make: (fetch?: Fetch) => SmsProvider
  readonly received: (to: string) => Promise<string[]>
  readonly hasNetwork: boolean
}

const twilio = new FakeTwilio()
const telnyx = new FakeTelnyx()
const SUBJECTS: Record<string, Subject> = {
  console: {
    make: () => consoleSms(env),
    async received(to) {
      const rows = await env.DIRECTORY.prepare(`SELECT body FROM dev_outbox WHERE channel = 'sms' AND recipient = ?`)
        .bind(to)
        .all<{ body: string }>()
      return rows.results.map(({ body }) => body)
    },
    hasNetwork: false,
  },
  twilio: {
    make: (fetch = twilio.fetch) => twilioSms(twilio, { fetch, baseUrl: 'https://api.twilio.example', timeout: 200 }),
    received: async (to) => twilio.messages.filter((message) => message.to === to).map(({ body }) => body),
    hasNetwork: true,
  },
  telnyx: {
    make: (fetch = telnyx.fetch) =>
      telnyxSms(
        { apiKey: telnyx.apiKey, publicKey: '' },
        { fetch, baseUrl: 'https://api.telnyx.example', timeout: 200 },
      ),
    received: async (to) => telnyx.messages.filter((message) => message.to === to).map(({ text }) => text),
    hasNetwork: true,
  },
}

const textTo = (to: string, over: Partial<Sms> = {}): Sms => ({
  id: newId(),
  to,
  from: '+15005550006',
  body: 'Ünïcode “quotes” {{not.a.tag}} & = + % 🙂',
  statusUrl: 'https://waybill.example/v1/hooks/sms/x/status?id=1',
  ...over,
})

describe.each(Object.entries(SUBJECTS))('the %s provider', (name, { make, received }) => {
  test('says its name and what it can', () => {
    expect(make()).toMatchObject({
      name,
      capabilities: { idempotent: expect.any(Boolean), lists: expect.any(Boolean) },
    })
  })

  test('delivers a text word for word and answers with an id', async () => {
    const sms = textTo(mobileNumber())
    expect(await make().send(sms)).toMatchObject({ kind: 'accepted', providerId: expect.any(String) })
    expect(await received(sms.to)).toEqual([sms.body])
  })

  test('sends an id once where it says that it can', async () => {
    const sms = textTo(mobileNumber())
    const provider = make()
    await Promise.all([provider.send(sms), provider.send(sms), provider.send(sms)])
    expect((await received(sms.to)).length).toBe(provider.capabilities.idempotent ? 1 : 3)
  })

  test('finds a text that it has taken, and no other, where it says that it can', async () => {
    const provider = make()
    const [taken, same, other] = [textTo(mobileNumber()), textTo(mobileNumber()), textTo(mobileNumber())]
    const since = new Date().toISOString()
    const outcome = await provider.send(taken)
    await provider.send({ ...same, body: 'Other words' })
    const found = await Promise.all([taken, same, other].map((sms) => provider.find(sms, since)))
    const later = await provider.find(taken, new Date(Date.now() + 3_600_000).toISOString())
    const own = { kind: 'found', providerId: outcome.kind === 'accepted' && outcome.providerId, state: 'sent' }
    const kind = provider.capabilities.lists ? 'absent' : 'unavailable'
    expect([...found, later]).toEqual([provider.capabilities.lists ? own : { kind }, { kind }, { kind }, { kind }])
  })

  test('hears nothing in a request that is not genuine', async () => {
    const hook = { url: 'https://waybill.example/v1/hooks?id=1', headers: new Headers(), body: '{}', at: new Date() }
    expect(await make().readInbound(hook)).toBeNull()
    expect(await make().readReport(hook)).toBeNull()
  })
})

describe.each(Object.entries(SUBJECTS).filter(([, { hasNetwork }]) => hasNetwork))(
  'through a network, %s',
  (_, { make }) => {
    const outcomeOf = (fetch: Fetch) => make(fetch).send(textTo(mobileNumber()))
    const answering = (status: number, body = '{}', headers: HeadersInit = {}): Fetch => {
      return async () => new Response(status === 204 ? null : body, { status, headers })
    }

    test.each([500, 502, 503, 504, 408, 302])('leaves doubt after %i', async (status) => {
      expect(await outcomeOf(answering(status))).toEqual({ kind: 'unknown', reason: 'provider_problem' })
    })

    test('leaves doubt after a broken connection, without a word of what was sent', async () => {
      const broken: Fetch = async () => {
        throw new TypeError('Network connection lost to +59899412078')
      }
      expect(await outcomeOf(broken)).toEqual({ kind: 'unknown', reason: 'no_answer' })
    })

    test('leaves doubt after silence', async () => {
      const silent: Fetch = (__, init) =>
        new Promise((___, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))))
      expect(await outcomeOf(silent)).toEqual({ kind: 'unknown', reason: 'timeout' })
    })

    test.each(['', 'garbage', '[]', '{"sid":7}', '{"data":{}}'])('leaves doubt after "yes" with %j', async (body) => {
      expect(await outcomeOf(answering(200, body))).toEqual({ kind: 'unknown', reason: 'bad_answer' })
    })

    test('takes "too many" for "later", and for how long', async () => {
      expect(await outcomeOf(answering(429, '{}', { 'retry-after': '7' }))).toEqual({
        kind: 'throttled',
        retryAfterSeconds: 7,
      })
      expect(await outcomeOf(answering(429, 'garbage', { 'retry-after': 'soon' }))).toMatchObject({
        kind: 'throttled',
        retryAfterSeconds: null,
      })
    })

    test('takes a refusal for final, also one that nobody knows', async () => {
      expect(await outcomeOf(answering(400, '{"code":99999,"errors":[{"code":"99999"}]}'))).toEqual({
        kind: 'refused',
        reason: 'other',
        code: '99999',
      })
      expect(await outcomeOf(answering(400, '<html>'))).toEqual({ kind: 'refused', reason: 'other', code: null })
      expect(await outcomeOf(answering(401, ''))).toEqual({ kind: 'refused', reason: 'sender_problem', code: null })
    })

    test('says that a number is none', async () => {
      const outcome = await make().send(textTo('+0'))
      expect(outcome).toMatchObject({ kind: 'refused', reason: 'number_invalid' })
    })
  },
)
