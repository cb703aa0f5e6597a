import * as z from 'zod/mini'
import { Phone } from '@waybill/contract'
import type { Env } from '../../env.ts'
import { recordOutgoing } from '../../store/dev-outbox.ts'
import type { SmsProvider } from './sms.ts'

const Inbound = z.strictObject({ id: z.string(), from: Phone, body: z.string().check(z.maxLength(1_600)) })
const Report = z.strictObject({
  id: z.string(),
  state: z.enum(['queued', 'sent', 'delivered', 'undelivered', 'failed']),
  reason: z._default(z.nullable(z.string()), null),
})

/**
 * For local use: lays texts where the demo's phone page shows them. It has no network, so it never doubts, and no
 * signatures, so it hears answers only on a machine that speaks plain http.
 */
export const consoleSms = ({ DIRECTORY, BASE_URL }: Pick<Env, 'DIRECTORY' | 'BASE_URL'>): SmsProvider => ({
  name: 'console',
  capabilities: { idempotent: true, answersKeywords: false },
  async send({ id, to, from, body }) {
    const at = new Date().toISOString()
    await recordOutgoing(DIRECTORY, { id, channel: 'sms', recipient: to, subject: from, body, at })
    return { kind: 'accepted', providerId: id }
  },
  async readInbound(request) {
    const { data } = z.safeParse(Inbound, await readLocal(request, BASE_URL))
    return data ?? null
  },
  async readReport(request) {
    const { data } = z.safeParse(Report, await readLocal(request, BASE_URL))
    return data ? { ...data, providerId: null } : null
  },
})

async function readLocal(request: Request, baseUrl: string): Promise<unknown> {
  if (new URL(baseUrl).protocol !== 'http:') return null
  try {
    return await request.json()
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
