import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isTwilios } from '../../worker/src/providers/sms/twilio-signature.ts'
import { received, signatureCases, type Received } from './signature-cases.ts'

// What the package `twilio` says of each case; test/bench/text-fixtures.ts asks it again.
const verdicts = JSON.parse(readFileSync(new URL('./twilio-verdicts.json', import.meta.url), 'utf8')) as [
  string,
  0 | 1,
][]

function bodyOf({ fields, json }: Received): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  return json ?? new URLSearchParams(pairs).toString()
}

test('2,000 requests are accepted and refused exactly as Twilio’s own package does', async () => {
  const cases = signatureCases(verdicts.length)
  const found = await Promise.all(
    cases.map(async (one, index) => {
      const request = received(one, verdicts[index]?.[0] ?? '')
      return (await isTwilios(request.token, { ...request, body: bodyOf(request) })) ? 1 : 0
    }),
  )
  const wrong = cases.filter((_, index) => found[index] !== verdicts[index]?.[1])
  expect(wrong.slice(0, 5)).toEqual([])
  expect(found).toHaveLength(2_000)
  expect(found.filter((verdict) => verdict === 1).length).toBeGreaterThan(900)
  expect(found.filter((verdict) => verdict === 0).length).toBeGreaterThan(400)
})

test('Twilio’s documented example is genuine', async () => {
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
  const fields = { CallSid: 'CA1234567890ABCDE', Caller: '+12349013030', Digits: '1234' }
  const body = new URLSearchParams({ ...fields, From: '+12349013030', To: '+18005551212' }).toString()
  expect(await isTwilios('12345', { url, signature: '0/KCTR6DLpKmkAf8muzZqo1nDgQ=', body })).toBe(true)
})
