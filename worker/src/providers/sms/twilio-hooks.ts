import type { DeliveryReport, Hook, InboundSms } from './sms.ts'
import { reasonOf, stateOf } from './twilio-codes.ts'
import { fieldsOf, isTwilios } from './twilio-signature.ts'

/** Words that are answered before we see them, when they stand alone; on toll-free numbers by the network, and fewer (docs/texts.md). */
const ANSWERED = new Set('STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT START YES UNSTOP HELP INFO'.split(' '))
const ANSWERED_TOLL_FREE = new Set(['STOP', 'START', 'UNSTOP', 'HELP', 'INFO'])
const TOLL_FREE = /^\+18(00|33|44|55|66|77|88)\d{7}$/
/** Short codes have no answers of their own. */
const SHORT_CODE = /^\d{3,8}$/

/** Reads a text that came in. */
export async function readTwilioInbound(token: string, hook: Hook): Promise<InboundSms | null> {
  const fields = await genuineFields(token, hook)
  const { MessageSid: id = '', From: from = '', Body: body = '', To: to = '', OptOutType: optOut = '' } = fields ?? {}
  if (id === '' || from === '') return null
  return { id, from, body, isAnswered: optOut !== '' || isAnswered(body, to) }
}

function isAnswered(body: string, to: string): boolean {
  const word = body.trim().toUpperCase()
  if (SHORT_CODE.test(to)) return false
  return (TOLL_FREE.test(to) ? ANSWERED_TOLL_FREE : ANSWERED).has(word)
}

/** Reads what became of a text; its id stands in the address that we gave. */
export async function readTwilioReport(token: string, hook: Hook): Promise<DeliveryReport | null> {
  const fields = await genuineFields(token, hook)
  const { MessageStatus: status = '', MessageSid: providerId = '', ErrorCode: error = '' } = fields ?? {}
  const state = stateOf(status)
  const id = new URL(hook.url).searchParams.get('id')
  if (state === null || id === null) return null
  const code = error === '' ? null : error
  const isOver = state === 'failed' || state === 'undelivered'
  return { id, state, reason: isOver ? reasonOf(code) : null, code, providerId: providerId || null }
}

/** The fields of a form that Twilio has signed; of a doubled field the first. */
async function genuineFields(token: string, { url, headers, body }: Hook): Promise<Record<string, string> | null> {
  const signature = headers.get('x-twilio-signature') ?? ''
  if (!(await isTwilios(token, { url, signature, body }))) return null
  return Object.fromEntries(Object.entries(fieldsOf(body)).map(([name, value]) => [name, [value].flat()[0] ?? '']))
}
