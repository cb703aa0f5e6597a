import type { D1Database } from '@cloudflare/workers-types'
import { countSegments } from '@waybill/contract/segments'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import type { Sender } from '../providers/sms/senders.ts'
import type { Outcome, Sms, SmsProvider } from '../providers/sms/sms.ts'
import { recordDeadLetter } from '../store/dead-letters.ts'
import { claim, release, type ClaimedText } from '../store/text-claims.ts'
import type { Receipt } from '../store/text-receipts.ts'
import { backoffSeconds } from './backoff.ts'
import { noteRefusal } from './note-refusal.ts'
import type { Pauses } from './pauses.ts'
import { prepare, type Prepared } from './prepare-text.ts'
import { recordReceipt } from './record-receipt.ts'

/** Everything that sending a text needs. */
export interface Sending {
  readonly env: Env
  readonly db: D1Database
  readonly senderOf: (courierId: string, now: Date) => Promise<Sender | null>
  readonly pauses: Pauses
}

/** A provider has a third of a minute to answer; who has not recorded an outcome by then is taken for dead. */
const LEASE_MS = 120_000
/** The callback comes within seconds; after this its text is looked for. */
const FIRST_CHECK_MS = 120_000
/** All of them together are shorter than the lease. */
const TRIES = 3
/** What fails so often for reasons of our own needs somebody to look at it. */
const MOST_ATTEMPTS = 8

/**
 * Claims one text, sends it and records what is known: nobody else can hold the claim, so it is asked for once at most.
 * Answers after how many seconds to come again; null where there is nothing more to do.
 */
export async function sendText(sending: Sending, id: string, now: Date): Promise<number | null> {
  const leaseUntil = new Date(now.getTime() + LEASE_MS).toISOString()
  const text = await claim(sending.db, id, { now: now.toISOString(), leaseUntil })
  if (!text) return null
  const pause = sending.pauses.left(text.courierId, now)
  if (pause > 0) return giveBack(sending.db, text, pause, false)
  let prepared: Prepared
  try {
    prepared = await prepare(sending, text, now)
  } catch (error) {
    return failed(sending, text, error)
  }
  if (prepared.kind === 'blocked') {
    const { reason } = prepared
    await recordReceipt(sending, text, { ...NOTHING_SENT, state: 'blocked', reason, provider: '' }, at())
    return null
  }
  return conclude(sending, text, prepared.sender, await ask(prepared), prepared.sms.body)
}

const at = (): string => new Date().toISOString()
const NOTHING_SENT = { code: null, providerId: null, segments: 0, checkAt: null } as const

/** Nothing was sent yet, so the text is given back; what keeps failing becomes a dead letter. */
async function failed({ env, db }: Sending, text: ClaimedText, error: unknown): Promise<number | null> {
  const { id, attempts } = text
  log('error', 'text_not_prepared', { id, attempts, message: error instanceof Error ? error.message : String(error) })
  if (attempts < MOST_ATTEMPTS) return giveBack(db, text, backoffSeconds(attempts), true)
  await recordReceipt({ env, db }, text, { ...NOTHING_SENT, state: 'failed', reason: 'gave_up', provider: '' }, at())
  const letter = { id, queue: 'texts', body: { id }, reason: 'retries_spent', textId: id } as const
  await recordDeadLetter(env.DIRECTORY, letter)
  log('error', 'dead_letter', { queue: 'texts', id })
  return null
}

async function giveBack(db: D1Database, text: ClaimedText, seconds: number, isCounted: boolean): Promise<number> {
  await release(db, text, { notBefore: new Date(Date.now() + seconds * 1000).toISOString(), now: at(), isCounted })
  // A moment later, so that the text is due when the message comes.
  return seconds + 1
}

/** Where the same id is one text however often it is sent, doubt is settled by asking again; elsewhere never. */
async function ask({ sender: { provider }, sms }: Extract<Prepared, { kind: 'ready' }>): Promise<Outcome> {
  let outcome = await askOnce(provider, sms)
  for (let tries = 1; tries < TRIES && provider.capabilities.idempotent && outcome.kind === 'unknown'; tries++) {
    outcome = await askOnce(provider, sms)
  }
  return outcome
}

async function askOnce(provider: SmsProvider, sms: Sms): Promise<Outcome> {
  try {
    return await provider.send(sms)
  } catch {
    // A provider answers rather than throws; one that throws all the same may have sent, and its words may name whom.
    return { kind: 'unknown', reason: 'no_answer' }
  }
}

async function conclude(
  sending: Sending,
  text: ClaimedText,
  { provider }: Sender,
  outcome: Outcome,
  body: string,
): Promise<number | null> {
  const { db } = sending
  switch (outcome.kind) {
    case 'throttled': {
      const seconds = outcome.retryAfterSeconds ?? backoffSeconds(Math.min(text.attempts, 4))
      sending.pauses.begin(text.courierId, seconds, new Date())
      return giveBack(db, text, seconds, false)
    }
    case 'refused':
      await recordReceipt(
        sending,
        text,
        { ...NOTHING_SENT, ...outcome, state: 'failed', provider: provider.name },
        at(),
      )
      if (outcome.reason === 'opted_out') await noteRefusal(sending.env, text, provider.name, at())
      return null
    case 'unknown':
    case 'accepted':
      await recordReceipt(sending, text, receiptOf(outcome, provider.name, body), at())
      return null
  }
}

function receiptOf(
  outcome: Extract<Outcome, { kind: 'accepted' | 'unknown' }>,
  provider: string,
  body: string,
): Receipt {
  const { segments } = countSegments(body)
  const base = { ...NOTHING_SENT, provider, segments }
  if (outcome.kind === 'accepted') return { ...base, state: 'accepted', reason: null, providerId: outcome.providerId }
  const checkAt = new Date(Date.now() + FIRST_CHECK_MS).toISOString()
  return { ...base, state: 'unknown', reason: outcome.reason, checkAt }
}
