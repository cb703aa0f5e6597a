import { ApiError } from '@waybill/contract'
import { isId } from '@waybill/contract/ids'
import type { Context } from 'hono'
import type { Env } from '../env.ts'
import type { App, AppTypes } from '../http/app.ts'
import { readBytes } from '../http/body.ts'
import { receiveReport } from '../jobs/receive-report.ts'
import { receiveText } from '../jobs/receive-text.ts'
import { consoleSms } from '../providers/sms/console.ts'
import { knownSender } from '../providers/sms/senders.ts'
import type { Hook, SmsProvider } from '../providers/sms/sms.ts'

/** Where text providers report answers and receipts. Each request proves to its courier's provider that it is genuine. */
export function hookRoutes(app: App): void {
  app.post('/v1/hooks/sms/:provider/:courier/inbound', (context) => takeInbound(context, context.req.param('courier')))
  app.post('/v1/hooks/sms/:provider/:courier/status', async (context) => {
    const { env, req } = context
    const courierId = req.param('courier')
    const provider = await providerAt(env, req.param('provider'), courierId)
    const report = await provider.readReport(await hookOf(context))
    if (!report) throw notGenuine()
    await receiveReport(env, { courierId, provider: provider.name, report }, new Date())
    return provider.thanks()
  })
  // The demo's phones answer whoever texted them last.
  app.post('/v1/hooks/sms/:provider/inbound', (context) => takeInbound(context, null))
}

async function takeInbound(context: Context<AppTypes>, courierId: string | null): Promise<Response> {
  const { env, req } = context
  const provider = await providerAt(env, req.param('provider') ?? '', courierId)
  const inbound = await provider.readInbound(await hookOf(context))
  if (!inbound) throw notGenuine()
  await receiveText(env, { inbound, courierId }, new Date())
  return provider.thanks()
}

/** The provider that a courier uses; the demo's where no courier is named. */
async function providerAt(env: Env, name: string, courierId: string | null): Promise<SmsProvider> {
  if (courierId === null && name === 'console' && env.SMS_PROVIDER === 'console') return consoleSms(env)
  const sender = courierId !== null && isId(courierId) ? await knownSender(env, courierId, new Date()) : null
  if (sender?.provider.name !== name) throw new ApiError('not_found', 'There is nothing at this address')
  return sender.provider
}

const MAX_HOOK_BYTES = 64 * 1024

/** A request as its provider made it: to our public address, whatever stands between the two. */
async function hookOf({ env, req }: Context<AppTypes>): Promise<Hook> {
  const { pathname, search } = new URL(req.raw.url)
  const body = new TextDecoder().decode(await readBytes(req.raw, MAX_HOOK_BYTES))
  return { url: `${env.BASE_URL}${pathname}${search}`, headers: req.raw.headers, body, at: new Date() }
}

const notGenuine = () => new ApiError('forbidden', 'This request does not come from the provider')
