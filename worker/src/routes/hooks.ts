import { ApiError } from '@waybill/contract'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { receiveText } from '../jobs/receive-text.ts'
import { smsOf } from '../providers/sms/index.ts'
import type { SmsProvider } from '../providers/sms/sms.ts'
import { shardFor } from '../store/shards.ts'
import { settle } from '../store/text-claims.ts'

/** Where text providers report answers and receipts. Each request proves to its provider that it is genuine. */
export function hookRoutes(app: App): void {
  app.post('/v1/hooks/sms/:provider/inbound', async ({ env, req, json }) => {
    const inbound = await providerOf(env, req.param('provider')).readInbound(req.raw)
    if (!inbound) throw notGenuine()
    await receiveText(env, inbound, new Date())
    return json({ done: true })
  })
  app.post('/v1/hooks/sms/:provider/status', async ({ env, req, json }) => {
    const provider = providerOf(env, req.param('provider'))
    const report = await provider.readReport(req.raw)
    if (!report) throw notGenuine()
    const { id, state, reason, providerId } = report
    const receipt = { state, reason, provider: provider.name, providerId }
    await settle(await shardFor(env, id), id, receipt, new Date().toISOString())
    return json({ done: true })
  })
}

function providerOf(env: Env, name: string): SmsProvider {
  const provider = smsOf(env)
  if (provider.name !== name) throw new ApiError('not_found', 'There is nothing at this address')
  return provider
}

const notGenuine = () => new ApiError('forbidden', 'This request does not come from the provider')
