import { ApiError, type Connection, type TextTrial } from '@waybill/contract'
import { tagValues } from '@waybill/contract/tag-values'
import { TEMPLATE_TAGS, renderTemplate, type TagValues } from '@waybill/contract/templates'
import type { OrderRecord } from '../domain/change.ts'
import type { App } from '../http/app.ts'
import { idempotencyKeyOf } from '../http/idempotency.ts'
import { on, type Call } from '../http/on.ts'
import { siteOfCourier } from '../identity/hosts.ts'
import { enqueueText } from '../jobs/enqueue-text.ts'
import { knownWishes } from '../store/known-wishes.ts'
import { findOrder } from '../store/orders.ts'
import { takeQuota } from '../store/quotas.ts'
import { tenantOf } from '../store/tenant.ts'

/** Enough to find the right words, too few to text somebody else with. */
const TRIALS = { name: 'text-trials', limit: 20, seconds: 86_400 } as const

export function textTrialRoutes(app: App): void {
  on(app, 'POST /v1/notifications/trial', async ({ body }, call) => {
    const { env, caller, now } = call
    const [isAllowed, order] = await Promise.all([
      takeQuota(env.DIRECTORY, TRIALS, caller.organization.id, now),
      body.orderId === undefined ? null : findOrder(env, tenantOf(caller), body.orderId, null),
    ])
    if (!isAllowed) throw new ApiError('rate_limited', 'You have sent many tests today; try again tomorrow')
    const connection = connectionFor(call, order?.order ?? null)
    const link = `${await siteOfCourier(env, connection.courierId, now)}/t/example`
    const text = renderTemplate(body.template, await valuesFor(call, body, order?.order ?? null, link))
    await enqueueText(
      env,
      {
        courierId: connection.courierId,
        clientId: caller.organization.id,
        kind: 'test',
        requestId: `${caller.organization.id}:${idempotencyKeyOf(call.request) ?? call.requestId}`,
        to: body.to,
        body: text,
        language: body.language,
      },
      now,
    )
    return { done: true as const }
  })
}

/** The courier of the order, else the first that carries for this client. */
function connectionFor({ caller }: Call, order: OrderRecord | null): Connection {
  const active = caller.connections.filter(({ status }) => status === 'active')
  const connection = order ? active.find(({ id }) => id === order.connectionId) : active[0]
  if (connection) return connection
  throw new ApiError('forbidden', 'None of your couriers can send this text')
}

const MINUTES = 12

/** The values of a real stop where one is named, else those of a sample. */
async function valuesFor(
  call: Call,
  { stop, language }: TextTrial,
  order: OrderRecord | null,
  link: string,
): Promise<TagValues> {
  if (!order) return { ...TEMPLATE_TAGS, 'tracking.link': link }
  const leg = order.legs.find(({ kind }) => kind === stop)
  if (!leg) return TEMPLATE_TAGS
  const { supportPhone } = await knownWishes(call.env, order, call.now)
  const arrival = { at: new Date(call.now.getTime() + MINUTES * 60_000).toISOString(), minutes: MINUTES }
  return tagValues(order, leg, { language, arrival, supportPhone, trackingLink: link })
}
