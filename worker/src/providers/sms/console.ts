import * as z from 'zod/mini'
import { Phone } from '@waybill/contract'
import type { Env } from '../../env.ts'
import { recordOutgoing } from '../../store/dev-outbox.ts'
import type { SmsProvider } from './sms.ts'

const Inbound = z.strictObject({ id: z.string(), from: Phone, body: z.string().check(z.maxLength(1_600)) })
const Report = z.strictObject({
  id: z.string(),
  state: z.enum(['queued', 'sent', 'delivered', 'undelivered', 'failed']),
})

/**
 * For local use: lays texts where the demo's phone page shows them. It has no network, so it never doubts, and no
 * signatures, so it hears answers only on a machine that speaks plain http.
 */
export const consoleSms = ({ DIRECTORY, BASE_URL }: Pick<Env, 'DIRECTORY' | 'BASE_URL'>): SmsProvider => ({
  name: 'console',
  capabilities: { idempotent: true, lists: false },
  async send({ id, to, from, body }) {
    const at = new Date().toISOString()
    await recordOutgoing(DIRECTORY, { id, channel: 'sms', recipient: to, subject: from, body, at })
    return { kind: 'accepted', providerId: id }
  },
  find: async () => ({ kind: 'unavailable' }),
  async readInbound({ body }) {
    const { data } = z.safeParse(Inbound, readLocal(body, BASE_URL))
    return data ? { ...data, isAnswered: false } : null
  },
  async readReport({ body }) {
    const { data } = z.safeParse(Report, readLocal(body, BASE_URL))
    return data ? { ...data, reason: null, code: null, providerId: null } : null
  },
  thanks: () => Response.json({ done: true }),
})

function readLocal(body: string, baseUrl: string): unknown {
  if (new URL(baseUrl).protocol !== 'http:') return null
  try {
    return JSON.parse(body)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
