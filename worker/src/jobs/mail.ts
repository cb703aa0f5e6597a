import type { MessageBatch } from '@cloudflare/workers-types'
import type { Env, MailJob } from '../env.ts'
import { log } from '../log.ts'
import { mailSenderFor } from '../providers/mail/index.ts'
import { renderMail } from '../providers/mail/templates.ts'
import { backoffSeconds } from './backoff.ts'

/** Sends each mail of a batch; what fails for the moment comes again later, what the provider refuses does not. */
export async function sendMails(batch: MessageBatch, env: Env, sender = mailSenderFor(env)): Promise<void> {
  await Promise.all(
    batch.messages.map(async (message) => {
      const job = asMailJob(message.body)
      try {
        const outcome = await sender.send(renderMail(job, env.MAIL_FROM))
        if (outcome.kind === 'refused') log('error', 'mail_refused', { id: job.id, reason: outcome.reason })
        message.ack()
      } catch (error) {
        const reason = error instanceof Error ? error.name : 'error'
        log('warn', 'mail_not_sent', { id: job.id, attempts: message.attempts, reason })
        message.retry({ delaySeconds: backoffSeconds(message.attempts) })
      }
    }),
  )
}

// Only identity/mails.ts sends to this queue.
const asMailJob = (body: unknown): MailJob => body as MailJob
