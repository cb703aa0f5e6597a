import { getExpectedTwilioSignature, validateRequest, validateRequestWithBody } from 'twilio/lib/webhooks/webhooks.js'
import { expect, test } from 'vitest'
import { isTwilios } from '../../worker/src/providers/sms/twilio-signature.ts'
import { received, signatureCases, type Received } from './signature-cases.ts'

/** What Twilio's own package says. */
const official = ({ token, signature, url, fields, json }: Received): boolean =>
  json === null ? validateRequest(token, signature, url, fields) : validateRequestWithBody(token, signature, url, json)

const ours = (request: Received): Promise<boolean> => {
  const { fields, json } = request
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  return isTwilios(request.token, { ...request, body: json ?? new URLSearchParams(pairs).toString() })
}

test('2,000 requests are accepted and refused exactly as Twilio’s own package does', async () => {
  const requests = signatureCases(2_000).map((one) =>
    received(one, getExpectedTwilioSignature(one.token, one.signedUrl, one.fields)),
  )
  const verdicts = requests.map(official)
  const found = await Promise.all(requests.map(ours))
  expect(requests.filter((_, index) => found[index] !== verdicts[index]).slice(0, 5)).toEqual([])
  expect(verdicts.filter((isAccepted) => isAccepted).length).toBeGreaterThan(900)
  expect(verdicts.filter((isAccepted) => !isAccepted).length).toBeGreaterThan(400)
}, 60_000)

test('Twilio’s documented example is genuine', async () => {
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
  const fields = { CallSid: 'CA1234567890ABCDE', Caller: '+12349013030', Digits: '1234' }
  const body = new URLSearchParams({ ...fields, From: '+12349013030', To: '+18005551212' }).toString()
  expect(await isTwilios('12345', { url, signature: '0/KCTR6DLpKmkAf8muzZqo1nDgQ=', body })).toBe(true)
})
