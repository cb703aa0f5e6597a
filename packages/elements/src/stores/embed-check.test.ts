import { FakeApi, broken, json, problem } from '@waybill/client/testing/fake-api'
import { expect, test } from 'vitest'
import { EmbedCheck, type CheckName, type PageProbes } from './embed-check.ts'
import type { Outcome } from './embed-checks.ts'
import type { EmbedSubject } from './embed-trial.ts'

const NOW = Date.parse('2026-11-28T20:00:00Z')
const KEY = 'pk_0123456789abcdefghijABCDEFGHIJ'
const fine = async (): Promise<Outcome> => ({ level: 'passed', text: 'style.works' })
const probes: PageProbes = { connect: fine, image: fine, worker: fine, style: fine, types: fine }

const base64 = (value: unknown): string => btoa(JSON.stringify(value)).replaceAll('=', '')
const jwt = (claims: object, signature = 'x'): string => `${base64({ alg: 'HS256' })}.${base64(claims)}.${signature}`
const fresh = (signature: string): string => jwt({ iat: NOW / 1000, exp: NOW / 1000 + 900 }, signature)

type Answers = Record<string, ReturnType<typeof json>>
const good: Answers = {
  '/v1/brand': json({ name: 'Faro' }, 200, { date: new Date(NOW).toUTCString() }),
  '/embed/version.json': json({ version: '0.1.0' }),
  '/v1/embed/sessions': json({ token: fresh('guest'), expiresIn: 600 }),
  '/v1/context': json({ scopes: ['orders:write', 'addresses:read'] }),
}

/** Checks a page that is in order but for what a test says. */
async function outcomesOf(
  subject: Partial<EmbedSubject>,
  answers: Answers = {},
): Promise<Partial<Record<CheckName, Outcome>>> {
  const all = { ...good, ...answers }
  const fetch: typeof globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    return new FakeApi(all[url.pathname] ?? broken).fetch(input, init)
  }
  const check = new EmbedCheck()
  await check.run(
    {
      server: 'https://portal.test',
      publishableKey: '',
      getToken: undefined,
      components: [],
      origin: 'https://shop.test',
      holdsSecret: false,
      version: '0.1.0',
      now: () => NOW,
      fetch,
      ...subject,
    },
    probes,
  )
  return check.$report.get().outcomes
}

const levels = (outcomes: Partial<Record<CheckName, Outcome>>, level: Outcome['level']): string[] =>
  Object.entries(outcomes).flatMap(([name, outcome]) => (outcome.level === level ? [name] : []))

test('finds nothing wrong in a shop’s page that is in order', async () => {
  const outcomes = await outcomesOf({ publishableKey: KEY })
  expect(levels(outcomes, 'failed')).toEqual([])
  expect(levels(outcomes, 'skipped')).toEqual(['token', 'components'])
  expect(outcomes.origin).toMatchObject({ text: 'origin.allowed', values: { origin: 'https://shop.test' } })
})

test('finds nothing wrong in an application that mints a token for each call', async () => {
  let count = 0
  const getToken = async () => ({ token: fresh(`t${++count}`), expiresIn: 900 })
  const outcomes = await outcomesOf({ getToken, components: ['order-form'] })
  expect(levels(outcomes, 'failed')).toEqual([])
  expect(outcomes.token?.text).toBe('token.works')
  expect(outcomes.components).toMatchObject({ text: 'components.allowed', values: { names: 'order-form' } })
})

test.each<[string, Partial<EmbedSubject>, Answers, CheckName, string]>([
  ['a secret key in the page', { holdsSecret: true }, {}, 'key', 'key.secret'],
  ['a secret key in the attribute', { publishableKey: `sk_${KEY}` }, {}, 'key', 'key.secret'],
  ['the placeholder of the docs', { publishableKey: 'pk_…' }, {}, 'key', 'key.shape'],
  [
    'a key that was revoked',
    { publishableKey: KEY },
    { '/v1/embed/sessions': problem('unauthenticated', 401) },
    'key',
    'key.unknown',
  ],
  [
    'a site that the key does not name',
    { publishableKey: KEY },
    { '/v1/embed/sessions': problem('origin_not_allowed', 403) },
    'origin',
    'origin.refused',
  ],
  ['a page opened from disk', { publishableKey: KEY, origin: 'null' }, {}, 'origin', 'origin.none'],
  ['a server that says nothing', {}, { '/v1/brand': broken }, 'server', 'server.silent'],
  ['a server that is none', {}, { '/v1/brand': json({}, 404) }, 'server', 'server.other'],
  ['http in a page on https', { server: 'http://portal.test' }, {}, 'mixed', 'mixed.refused'],
  ['a callback that throws', { getToken: () => Promise.reject(new Error('401')) }, {}, 'token', 'token.threw'],
  ['a callback that gives a page', { getToken: async () => '<!doctype html>' }, {}, 'token', 'token.shape'],
  [
    'a token that has expired',
    { getToken: async () => jwt({ iat: NOW / 1000 - 1800, exp: NOW / 1000 - 900 }) },
    { '/v1/context': problem('unauthenticated', 401) },
    'token',
    'token.expired',
  ],
  [
    'a token of another server',
    { getToken: async () => fresh('other') },
    { '/v1/context': problem('unauthenticated', 401) },
    'token',
    'token.refused',
  ],
  [
    'an element that the token does not allow',
    { getToken: async () => fresh('t'), components: ['order-form', 'chat-panel'] },
    {},
    'components',
    'components.missing',
  ],
])('calls %s wrong', async (_, subject, answers, name, text) => {
  const outcomes = await outcomesOf(subject, answers)
  expect(outcomes[name]).toMatchObject({ level: 'failed', text })
})

test.each<[string, Partial<EmbedSubject>, CheckName, Partial<Outcome>]>([
  ['code of another release', { version: '0.0.9' }, 'version', { text: 'version.differs' }],
  ['a clock that is off', { now: () => NOW + 12 * 60_000 }, 'clock', { text: 'clock.off', values: { count: 12 } }],
  ['a token that is handed out twice', { getToken: async () => fresh('same') }, 'token', { text: 'token.same' }],
])('warns of %s', async (_, subject, name, outcome) => {
  expect((await outcomesOf(subject))[name]).toMatchObject({ level: 'warning', ...outcome })
})

test('takes the time from a new token where the server sends no date', async () => {
  const answers = { '/v1/brand': json({ name: 'Faro' }) }
  const asked = { getToken: async () => fresh('t'), now: () => NOW + 600_000 }
  expect((await outcomesOf(asked, answers)).clock).toMatchObject({ text: 'clock.off', values: { count: 10 } })
})

test.each<[string, Partial<EmbedSubject>, Answers, string]>([
  ['the page’s own server sends no date', { origin: 'https://portal.test' }, { '/v1/brand': json({}) }, 'clock.unsent'],
  ['another origin shows no date to the page', {}, { '/v1/brand': json({}) }, 'clock.unseen'],
  ['the server says nothing', {}, { '/v1/brand': broken }, 'untried'],
])('says why the clock is not tried where %s', async (_, subject, answers, text) => {
  expect((await outcomesOf(subject, answers)).clock).toMatchObject({ level: 'skipped', text })
})

test('lets what the policy has blocked outweigh a try that saw nothing', async () => {
  const check = new EmbedCheck()
  const blocked: Outcome = { level: 'failed', text: 'image.blocked' }
  const { promise: slow, resolve: pass } = Promise.withResolvers<Outcome>()
  const running = check.run(await subjectOf(), { ...probes, image: () => slow })
  check.violated('image', blocked)
  pass({ level: 'passed', text: 'image.shows' })
  await running
  expect(check.$report.get().outcomes.image).toBe(blocked)
})

async function subjectOf(): Promise<EmbedSubject> {
  return {
    server: 'https://portal.test',
    publishableKey: '',
    getToken: undefined,
    components: [],
    origin: 'https://shop.test',
    holdsSecret: false,
    version: '0.1.0',
    now: () => NOW,
    fetch: () => Promise.reject(new TypeError('nothing')),
  }
}
