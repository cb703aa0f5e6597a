import { ApiError } from '@waybill/contract'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { listOutgoing, type Outgoing } from '../store/dev-outbox.ts'

/** The texts and mails that local providers "sent", for the demo's phones and inbox. */
export function devRoutes(app: App): void {
  app.get('/dev/outbox', async (context) => {
    const channels = localChannels(context.env)
    if (channels.length === 0) throw new ApiError('not_found', 'There is nothing at this address')
    const items = await listOutgoing(context.env.DIRECTORY, channels)
    return context.json({ items }, 200, { 'cache-control': 'no-store' })
  })
}

/** Only what is never sent for real may be looked at. */
function localChannels(env: Env): Outgoing['channel'][] {
  const sms = env.SMS_PROVIDER === 'console' ? ['sms' as const] : []
  const mail = env.MAIL_PROVIDER === 'inbox' ? ['mail' as const] : []
  return [...sms, ...mail]
}
