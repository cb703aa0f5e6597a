import twilio from 'twilio'
import type RequestClient from 'twilio/lib/base/RequestClient.js'
import { expect, test } from 'vitest'
import type { Sms } from '../../worker/src/providers/sms/sms.ts'
import { twilioSms } from '../../worker/src/providers/sms/twilio.ts'

const account = { accountSid: `AC${'0a'.repeat(16)}`, authToken: '1b'.repeat(16) }
const SERVICE = `MG${'2c'.repeat(16)}`

type RequestOptions = Parameters<RequestClient['request']>[0]

/** A request, as far as Twilio can tell one from another. */
interface Asked {
  readonly method: string
  readonly url: string
  readonly authorization: string
  readonly form: Readonly<Record<string, string>>
}

const formOf = (fields: URLSearchParams) =>
  Object.fromEntries([...fields].toSorted(([one], [other]) => (one < other ? -1 : 1)))
const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(Object(value)).map(([name, field]) => [name, String(field)]))

/** What our own provider asks. */
async function ours(sms: Sms): Promise<Asked> {
  let asked: Asked | undefined
  const fetch = async (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    const form = formOf(new URLSearchParams(String(init.body)))
    asked = { method: init.method ?? 'GET', url, authorization: headers.get('authorization') ?? '', form }
    return Response.json({ sid: 'SM1', status: 'queued' }, { status: 201 })
  }
  await twilioSms(account, { fetch, baseUrl: 'https://api.twilio.com' }).send(sms)
  if (!asked) throw new Error('Nothing was asked')
  return asked
}

/** What Twilio's own package, which is made from its OpenAPI description, asks for the same text. */
async function official({ to, from, body, statusUrl }: Sms): Promise<Asked> {
  let asked: Asked | undefined
  const request = async ({ method, uri, username, password, data }: RequestOptions) => {
    const authorization = `Basic ${btoa(`${username}:${password}`)}`
    asked = { method: method.toUpperCase(), url: uri, authorization, form: formOf(new URLSearchParams(texts(data))) }
    return { statusCode: 201, headers: {}, body: JSON.stringify({ sid: 'SM1', status: 'queued' }) }
  }
  const client = twilio(account.accountSid, account.authToken, { httpClient: asHttpClient({ request }) })
  const sender = from === SERVICE ? { messagingServiceSid: from } : { from }
  await client.messages.create({ to, ...sender, body, statusCallback: statusUrl })
  if (!asked) throw new Error('Nothing was asked')
  return asked
}

// The package calls nothing else of its client.
const asHttpClient = (partial: object) => partial as RequestClient

test.each([
  ['from a number', '+15005550006'],
  ['from a name', 'Faro Envios'],
  ['from a messaging service', SERVICE],
])('a text %s is asked for as Twilio’s own package asks', async (_, from) => {
  for (const body of ['Hello', 'Ünïcödé & = + % #\n👍', 'a'.repeat(1_600)]) {
    const statusUrl = 'https://waybill.example/v1/hooks/sms/twilio/c/status?id=fa01'
    const sms = { id: 'fa01', to: '+59899412003', from, body, statusUrl }
    expect(await ours(sms)).toEqual(await official(sms))
  }
})
