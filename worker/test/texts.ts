import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Pauses } from '../src/jobs/pauses.ts'
import { sendTexts } from '../src/jobs/sms.ts'
import type { Outcome, Sms, SmsProvider } from '../src/providers/sms/sms.ts'
import { newId } from '../src/store/ids.ts'
import { addTexts, type NewText } from '../src/store/notifications.ts'
import { shardFor } from '../src/store/shards.ts'
import { makeTenants, newPhone } from './tenants.ts'

type Answer = Outcome | Error | ((sms: Sms) => Promise<Outcome>)

/** A provider that answers by a script and remembers every call; the last answer repeats. */
export function scriptedSms(...script: Answer[]): SmsProvider & { readonly calls: Sms[] } {
  const calls: Sms[] = []
  return {
    name: 'scripted',
    capabilities: { idempotent: false, lists: false },
    calls,
    async send(sms) {
      const answer = script[Math.min(calls.push(sms), script.length) - 1]
      if (answer instanceof Error) throw answer
      if (typeof answer === 'function') return answer(sms)
      return answer ?? { kind: 'accepted', providerId: `provider-${sms.id}` }
    },
    find: async () => ({ kind: 'unavailable' }),
    readInbound: async () => null,
    readReport: async () => null,
    thanks: () => new Response(),
  }
}

export interface TestText {
  readonly id: string
  readonly courierId: string
  readonly recipient: string
}

const DAY_MS = 86_400_000

/** A pending text that no queue knows of. */
export async function makeText(over: Partial<NewText> = {}, at = new Date()): Promise<TestText> {
  const { courier } = await makeTenants()
  return makeTextOf(courier, over, at)
}

export async function makeTextOf(
  courier: { id: string; bucket: string },
  over: Partial<NewText> = {},
  at = new Date(),
): Promise<TestText> {
  const id = newId(courier.bucket)
  const noOrder = { clientId: null, orderId: null, legId: null, cycle: 1, recipientName: 'Ana', language: 'en' }
  const staleAt = new Date(at.getTime() + DAY_MS).toISOString()
  const times = { notBefore: at.toISOString(), holdFrom: null, holdUntil: null, staleAt }
  const rest = { trigger: 'test', recipient: newPhone(), body: 'Hello', ...times }
  const text: NewText = { ...noOrder, ...rest, id, dedupeKey: `test|${id}`, courierId: courier.id, ...over }
  await addTexts(await shardFor(env, id), [text], at.toISOString())
  return { id, courierId: courier.id, recipient: text.recipient }
}

/** How a text stands in the database. */
export async function stateOf({ id }: { id: string }) {
  const db = await shardFor(env, id)
  const row = await db
    .prepare('SELECT state, reason, attempts, not_before, provider_id, segments, body FROM notifications WHERE id = ?')
    .bind(id)
    .first<{
      state: string
      reason: string | null
      attempts: number
      not_before: string
      provider_id: string
      segments: number
      body: string
    }>()
  if (!row) throw new Error('There is no such text')
  return row
}

/** One delivery of a queue's batch with these bodies; answers what the queue was told. */
export async function consumeTexts(bodies: readonly unknown[], sms: SmsProvider, attempts = 1) {
  const messages = bodies.map((body) => ({ id: newId(), timestamp: new Date(), attempts, body }))
  const batch = createMessageBatch('waybill-texts-live', messages)
  const senderOf = async () => ({ provider: sms, from: 'Waybill', price: null })
  await sendTexts(batch, env, senderOf, new Pauses())
  return getQueueResult(batch, createExecutionContext())
}
