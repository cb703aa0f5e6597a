import type { D1Database } from '@cloudflare/workers-types'
import { recordOutgoing } from '../../store/dev-outbox.ts'
import type { MailSender } from './mail.ts'

/** Keeps mails for the demo's inbox instead of sending them. */
export const inboxMail = (db: D1Database): MailSender => ({
  async send({ id, to, subject, text }) {
    const at = new Date().toISOString()
    await recordOutgoing(db, { id, channel: 'mail', recipient: to, subject, body: text, at })
    return { kind: 'sent' }
  },
})
