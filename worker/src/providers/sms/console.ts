import type { D1Database } from '@cloudflare/workers-types'
import { recordOutgoing } from '../../store/dev-outbox.ts'
import type { SmsProvider } from './sms.ts'

/** For local use: lays texts where the demo's phone page shows them. It has no network, so it never doubts. */
export const consoleSms = (directory: D1Database): SmsProvider => ({
  name: 'console',
  capabilities: { idempotent: true, answersKeywords: false },
  async send({ id, to, from, body }) {
    const at = new Date().toISOString()
    await recordOutgoing(directory, { id, channel: 'sms', recipient: to, subject: from, body, at })
    return { kind: 'accepted', providerId: id }
  },
})
