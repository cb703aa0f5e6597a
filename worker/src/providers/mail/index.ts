import type { Env } from '../../env.ts'
import { httpMail } from './http.ts'
import { inboxMail } from './inbox.ts'
import type { MailSender } from './mail.ts'

const SENDERS = {
  http: ({ MAIL_URL: url, MAIL_KEY: key }: Env) => {
    if (!url || !key) throw new Error('MAIL_PROVIDER=http needs MAIL_URL and MAIL_KEY')
    return httpMail({ url, key })
  },
  inbox: ({ DIRECTORY }: Env) => inboxMail(DIRECTORY),
} as const satisfies Record<string, (env: Env) => MailSender>

/** The way to send mail that `MAIL_PROVIDER` names. */
export function mailSenderFor(env: Env): MailSender {
  const sender = Object.entries(SENDERS).find(([name]) => name === env.MAIL_PROVIDER)?.[1]
  if (!sender) throw new Error(`Unknown MAIL_PROVIDER; choose one of ${Object.keys(SENDERS).join(', ')}`)
  return sender(env)
}
