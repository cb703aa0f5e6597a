import type { D1Database } from '@cloudflare/workers-types'
import type { Env } from '../env.ts'
import { log } from '../log.ts'
import { forgetWords, takeUnsettled, type UnsettledText } from '../store/unsettled-texts.ts'
import { bodyOf } from './prepare-text.ts'
import { recordReceipt } from './record-receipt.ts'
import type { SenderOf } from './sms.ts'

/** After the first look, when to look again. */
const AGAIN_MS = [10 * 60_000, 60 * 60_000] as const
const LAST_CHECK = 3
const MOST = 50

/** Looks for texts of which nobody knows in their providers' lists. What is not there stays visibly unknown. */
export async function findTexts(env: Env, db: D1Database, senderOf: SenderOf, now: Date): Promise<void> {
  const [second, third] = AGAIN_MS.map((wait) => new Date(now.getTime() + wait).toISOString())
  const texts = await takeUnsettled(db, now.toISOString(), [second ?? '', third ?? ''], MOST)
  for (const text of texts) {
    try {
      await find(env, db, senderOf, text, now)
    } catch (error) {
      log('warn', 'text_not_looked_for', {
        id: text.id,
        message: error instanceof Error ? error.message : String(error),
      })
    }
  }
}

async function find(env: Env, db: D1Database, senderOf: SenderOf, text: UnsettledText, now: Date): Promise<void> {
  const sender = await senderOf(text.courierId, now)
  if (sender?.provider.capabilities.lists && text.body !== '') {
    const sms = { id: text.id, to: text.recipient, from: sender.from, body: await bodyOf({ env, db }, text, now) }
    const found = await sender.provider.find({ ...sms, statusUrl: '' }, text.since)
    if (found.kind === 'found') {
      const { state, providerId } = found
      const rest = { reason: null, code: null, segments: 0, checkAt: null, provider: sender.provider.name }
      await recordReceipt({ env, db }, text, { ...rest, state, providerId }, now.toISOString())
      return
    }
  }
  if (text.checks >= LAST_CHECK) await forgetWords(db, text.id)
}
