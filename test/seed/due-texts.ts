import type { MessageBatch } from '@cloudflare/workers-types'
import type { Env } from '../../worker/src/env.ts'
import { Pauses } from '../../worker/src/jobs/pauses.ts'
import { sendTexts } from '../../worker/src/jobs/sms.ts'
import type { SmsProvider } from '../../worker/src/providers/sms/sms.ts'
import { newId } from '../../worker/src/store/ids.ts'
import { addTexts, type NewText } from '../../worker/src/store/notifications.ts'
import { shardFor } from '../../worker/src/store/shards.ts'
import { countWrites } from './count-writes.ts'
import type { Addressee } from './due-texts-keys.ts'

const PART = 500
const DAY_MS = 86_400_000
/** As long ago as the sweep leaves a text to its queue. */
const AGO_MS = 120_000

/** Writes so many texts that are due and that no queue knows of, spread over orders; answers their ids. */
export async function makeDueTexts(env: Env, addressees: readonly Addressee[], count: number): Promise<string[]> {
  const at = new Date(Date.now() - AGO_MS)
  const texts = Array.from({ length: count }, (_, index) => toText(addressees[index % addressees.length], index, at))
  for (const [bucket, own] of Object.entries(Object.groupBy(texts, ({ id }) => id.slice(0, 2)))) {
    const db = await shardFor(env, bucket)
    for (let start = 0; start < (own?.length ?? 0); start += PART) {
      await addTexts(db, own?.slice(start, start + PART) ?? [], at.toISOString())
    }
  }
  return texts.map(({ id }) => id)
}

function toText(addressee: Addressee | undefined, index: number, at: Date): NewText {
  if (!addressee) throw new Error('There is nobody to text')
  const { phone, ...about } = addressee
  const id = newId(about.orderId.slice(0, 2))
  return {
    ...about,
    id,
    dedupeKey: `bench|${id}|${index}`,
    trigger: 'order_placed',
    cycle: 1,
    recipient: phone,
    recipientName: 'Ana Silva',
    language: 'en',
    body: 'Order 3f9c21ab is on its way: {{tracking.link}}',
    notBefore: at.toISOString(),
    holdFrom: null,
    holdUntil: null,
    staleAt: new Date(at.getTime() + DAY_MS).toISOString(),
  }
}

/** How many texts are in which state, and how often they were claimed in all. */
export async function standOf(env: Env): Promise<{ states: Record<string, number>; claims: number }> {
  const pages = await Promise.all(
    [env.SHARD_00, env.SHARD_01].map((db) =>
      db
        .prepare(
          `SELECT state, count(*) AS n, sum(attempts) AS claims FROM notifications WHERE trigger = 'order_placed' GROUP BY state`,
        )
        .all<{ state: string; n: number; claims: number }>(),
    ),
  )
  const rows = pages.flatMap(({ results }) => results)
  const states: Record<string, number> = {}
  for (const { state, n } of rows) states[state] = (states[state] ?? 0) + n
  return { states, claims: rows.reduce((sum, { claims }) => sum + claims, 0) }
}

/** Rows that databases write for each of these texts, from the claim to the record that the provider took it. */
export async function rowsPerText(env: Env, ids: readonly string[]): Promise<number> {
  const counted = countWrites(env)
  const provider: SmsProvider = {
    name: 'console',
    capabilities: { idempotent: true, lists: false },
    send: async ({ id }) => ({ kind: 'accepted', providerId: id }),
    find: async () => ({ kind: 'unavailable' }),
    readInbound: async () => null,
    readReport: async () => null,
    thanks: () => new Response(),
  }
  const sender = async () => ({ provider, from: 'Waybill', price: null })
  await sendTexts(batchOf(ids), counted.env, sender, new Pauses())
  return counted.rows() / ids.length
}

// A consumer only reads these of a batch.
const batchOf = (ids: readonly string[]) =>
  ({
    queue: 'waybill-texts-bulk',
    messages: ids.map((id) => ({ id, body: { id }, attempts: 1, ack: () => {}, retry: () => {} })),
  }) as unknown as MessageBatch
