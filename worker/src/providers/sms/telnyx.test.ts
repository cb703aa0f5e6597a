import { expect, test } from 'vitest'
import type { Hook } from './sms.ts'
import { telnyxSms } from './telnyx.ts'

const toBase64 = (bytes: ArrayBuffer | Uint8Array) => btoa(String.fromCharCode(...new Uint8Array(bytes)))
const now = new Date('2026-11-22T12:00:00Z')
async function makeKeys() {
  const pair = asPair(await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']))
  return { sign: pair.privateKey, publicKey: toBase64(asBytes(await crypto.subtle.exportKey('raw', pair.publicKey))) }
}
// Of Ed25519 a pair is made, and its public half is raw bytes.
const asPair = (value: unknown) => value as CryptoKeyPair
const asBytes = (value: unknown) => value as ArrayBuffer

const keys = await makeKeys()
const provider = telnyxSms(
  { apiKey: 'KEY', publicKey: keys.publicKey },
  { fetch: async () => new Response(), baseUrl: 'https://api.telnyx.example' },
)

async function signed(event_type: string, payload: object, at = now): Promise<Hook> {
  const body = JSON.stringify({ data: { event_type, payload: { id: 'm1', direction: 'x', ...payload } } })
  const seconds = String(Math.floor(at.getTime() / 1000))
  const signature = await crypto.subtle.sign('Ed25519', keys.sign, new TextEncoder().encode(`${seconds}|${body}`))
  const headers = new Headers({ 'telnyx-timestamp': seconds, 'telnyx-signature-ed25519': toBase64(signature) })
  return { url: 'https://waybill.example/v1/hooks/sms/telnyx/c1/status?id=t1', headers, body, at: now }
}

test('a report is read where Telnyx has signed it', async () => {
  const hook = await signed('message.finalized', { to: [{ status: 'delivered' }] })
  expect(await provider.readReport(hook)).toMatchObject({ id: 't1', state: 'delivered', providerId: 'm1' })
  expect(await provider.readReport({ ...hook, body: hook.body.replace('m1', 'm2') })).toBeNull()
  const failed = await signed('message.finalized', { to: [{ status: 'delivery_failed' }], errors: [{ code: 40003 }] })
  expect(await provider.readReport(failed)).toMatchObject({ state: 'undelivered', reason: 'filtered', code: '40003' })
})

test('a request that was recorded and played again is refused', async () => {
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const payload = { to: [{ status: 'sent' }] }
  expect(await provider.readReport(await signed('message.sent', payload, minutesAgo(4)))).not.toBeNull()
  expect(await provider.readReport(await signed('message.sent', payload, minutesAgo(6)))).toBeNull()
})

test('a text that came in says whether Telnyx has answered it', async () => {
  const inbound = async (text: string) =>
    provider.readInbound(await signed('message.received', { text, from: { phone_number: '+59899412078' } }))
  expect(await inbound('Ring twice')).toEqual({
    id: 'm1',
    from: '+59899412078',
    body: 'Ring twice',
    isAnswered: false,
  })
  expect(await inbound('stop')).toMatchObject({ isAnswered: true })
  expect(await inbound('please stop')).toMatchObject({ isAnswered: false })
})
