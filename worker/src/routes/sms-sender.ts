import { ApiError, type SmsSender } from '@waybill/contract'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { sealSecret } from '../identity/sealed-secret.ts'
import { credentialsOf } from '../providers/sms/index.ts'
import { forgetSender, placeOf } from '../providers/sms/senders.ts'
import { deleteSender, findSender, saveSender, type SenderRecord } from '../store/sms-senders.ts'

export function smsSenderRoutes(app: App): void {
  on(app, 'GET /v1/courier/sms-sender', async (_, { env, caller }) => {
    const record = await findSender(env.DIRECTORY, caller.organization.id)
    return { sender: record && toSender(env, record) }
  })
  on(app, 'PUT /v1/courier/sms-sender', async ({ body }, { env, caller, now }) => {
    if (body.provider === 'console' && env.SMS_PROVIDER !== 'console') throw notForReal()
    const { id: courierId } = caller.organization
    const { provider, sender, price } = body
    const { account, credentials } = credentialsOf(body)
    const sealed = await sealSecret(env, placeOf({ courierId, provider }), credentials)
    const record = { courierId, provider, sender, account, price, ...sealed, updatedAt: now.toISOString() }
    await saveSender(env.DIRECTORY, record)
    forgetSender(courierId)
    return { sender: toSender(env, record) }
  })
  on(app, 'DELETE /v1/courier/sms-sender', async (_, { env, caller }) => {
    await deleteSender(env.DIRECTORY, caller.organization.id)
    forgetSender(caller.organization.id)
    return { done: true as const }
  })
}

function notForReal(): ApiError {
  const fields = [{ path: 'provider', code: 'not_allowed' as const, message: 'Only on a developer’s machine' }]
  return new ApiError('invalid_request', 'This way to send texts reaches nobody', { fields })
}

const toSender = (env: Env, { courierId, provider, sender, account, price, updatedAt }: SenderRecord): SmsSender => ({
  provider,
  sender,
  account,
  price,
  updatedAt,
  inboundUrl: `${env.BASE_URL}/v1/hooks/sms/${provider}/${courierId}/inbound`,
})
