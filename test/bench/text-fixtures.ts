// Asks the packages of others what they say of our generated cases: node test/bench/text-fixtures.ts
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensureInstalled } from '../../scripts/lib/install.mjs'
import { segmentCases } from '../peers/segment-cases.ts'
import { received, signatureCases, type SignatureCase } from '../peers/signature-cases.ts'

interface TwilioWebhooks {
  getExpectedTwilioSignature(token: string, url: string, fields: SignatureCase['fields']): string
  validateRequest(token: string, signature: string, url: string, fields: SignatureCase['fields']): boolean
  validateRequestWithBody(token: string, signature: string, url: string, body: string): boolean
}
interface Segmented {
  readonly SegmentedMessage: new (text: string) => { readonly encodingName: string; readonly segmentsCount: number }
}

await ensureInstalled(import.meta.dirname)
const require = createRequire(import.meta.url)
// Their types would need a compiler's settings of their own.
const twilio = require('twilio') as TwilioWebhooks
const { SegmentedMessage } = require('sms-segments-calculator') as Segmented

/** Each signature, and whether Twilio's own package accepts what was made of it. */
function askTwilio(one: SignatureCase): [string, 0 | 1] {
  const signature = twilio.getExpectedTwilioSignature(one.token, one.signedUrl, one.fields)
  const { token, url, fields, json, signature: shown } = received(one, signature)
  const isAccepted =
    json === null
      ? twilio.validateRequest(token, shown, url, fields)
      : twilio.validateRequestWithBody(token, shown, url, json)
  return [signature, isAccepted ? 1 : 0]
}

function countAs(text: string): string {
  const { encodingName, segmentsCount } = new SegmentedMessage(text)
  return `${encodingName === 'UCS-2' ? 'U' : 'G'}${segmentsCount}`
}

const folder = join(import.meta.dirname, '../peers')
const write = (name: string, values: readonly unknown[]) =>
  writeFileSync(join(folder, name), `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]\n`)
write('twilio-verdicts.json', signatureCases(2_000).map(askTwilio))
writeFileSync(join(folder, 'segment-counts.txt'), `${segmentCases(5_000).map(countAs).join(' ')}\n`)
