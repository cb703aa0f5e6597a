import {
  ApiError,
  type CreatedWebhook,
  type Webhook,
  type WebhookDelivery,
  type WebhookDraft,
  type WebhookLog,
  type WebhookLogQuery,
} from '@waybill/contract'
import { unknownId } from '../domain/unknown-id.ts'
import { testBody, type Refusal } from '../domain/webhooks.ts'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { seal, unseal, type SealedAnswer } from '../identity/sealed-answer.ts'
import { webhookSecret } from '../jobs/webhook-signature.ts'
import { ownMeans, refusalAt } from '../jobs/webhook-call.ts'
import { attemptDelivery, queueDeliveries } from '../jobs/webhook.ts'
import { forgetEndpoints } from '../live/announce.ts'
import { ProviderError } from '../providers/provider-error.ts'
import { newId } from '../store/ids.ts'
import { findReplay } from '../store/orders.ts'
import { rememberAnswer, runBatch } from '../store/replays.ts'
import * as endpoints from '../store/webhook-endpoints.ts'
import { deliveriesOf, findDelivery, insertTest, replayDelivery, type OwnEndpoint } from '../store/webhook-log.ts'

const MAX_ENDPOINTS = 20

export function webhookRoutes(app: App): void {
  on(app, 'GET /v1/webhooks', async (_, { env, caller }) => ({
    items: await endpoints.listEndpoints(env.DIRECTORY, caller.organization.id),
  }))
  on(app, 'POST /v1/webhooks', async ({ body }, call) => {
    await checkAddress(body.url, call.env)
    const { env, caller, idempotency } = call
    const [replay, count] = await Promise.all([
      findReplay<SealedAnswer>(env.DIRECTORY, idempotency),
      endpoints.countEndpoints(env.DIRECTORY, caller.organization.id),
    ])
    if (replay) return unseal<CreatedWebhook>(env, replay)
    if (count >= MAX_ENDPOINTS)
      throw new ApiError('conflict', `${MAX_ENDPOINTS} endpoints are the most; remove one first`)
    return create(call, body)
  })
  on(app, 'PATCH /v1/webhooks/:id', async ({ params: { id }, body }, { env, caller }) => {
    if (body.url !== undefined) await checkAddress(body.url, env)
    const webhook = await endpoints.changeEndpoint(env.DIRECTORY, caller.organization.id, id, body)
    forgetEndpoints(caller.organization.id)
    return found(webhook)
  })
  on(app, 'DELETE /v1/webhooks/:id', async ({ params: { id } }, { env, caller, now }) => {
    const removed = await endpoints.removeEndpoint(env.DIRECTORY, caller.organization.id, id, now.toISOString())
    if (!removed) throw unknownId()
    forgetEndpoints(caller.organization.id)
    return { done: true as const }
  })
  on(app, 'POST /v1/webhooks/:id/secret', ({ params }, call) => rotate(call, params.id))
  messageRoutes(app)
}

/** What was sent to an endpoint. */
function messageRoutes(app: App): void {
  on(app, 'POST /v1/webhooks/:id/test', ({ params: { id } }, call) => sendTest(call, id))
  on(app, 'GET /v1/webhooks/:id/deliveries', ({ params, query }, call) => readLog(call, params.id, query))
  on(app, 'POST /v1/webhooks/:id/deliveries/:deliveryId/replay', async ({ params: { id, deliveryId } }, call) => {
    const { env, caller, now } = call
    const endpoint = { id, organizationId: caller.organization.id }
    await checkActive(env, endpoint)
    const delivery = found(await replayDelivery(env.DIRECTORY, endpoint, deliveryId, now.toISOString()))
    call.after(queueDeliveries(env, [delivery.id]))
    return delivery
  })
}

/** Calls the endpoint right away, so that who asked sees how it answered. */
async function sendTest({ env, caller, now, idempotency }: Call, id: string): Promise<WebhookDelivery> {
  const endpoint = { id, organizationId: caller.organization.id }
  await checkActive(env, endpoint)
  const at = now.toISOString()
  const messageId = `msg_test_${idempotency?.key ?? newId()}`
  const laidOut = found(await insertTest(env.DIRECTORY, endpoint, { id: newId(), messageId, body: testBody(at) }, at))
  await attemptDelivery(env, laidOut.id)
  return found(await findDelivery(env.DIRECTORY, endpoint, laidOut.id))
}

/** What an endpoint is not called for cannot be sent again either. */
async function checkActive(env: Env, { id, organizationId }: OwnEndpoint): Promise<void> {
  const status = found(await endpoints.statusOf(env.DIRECTORY, organizationId, id))
  if (status !== 'active') throw new ApiError('conflict', 'This endpoint is switched off; switch it on first')
}

async function create({ env, caller, now, idempotency }: Call, draft: WebhookDraft): Promise<CreatedWebhook> {
  const webhook: Webhook = {
    id: newId(),
    url: draft.url,
    events: [...new Set<string>(draft.events)],
    status: 'active',
    disabledReason: null,
    createdAt: now.toISOString(),
  }
  const signer = { endpointId: webhook.id, keyId: env.TOKEN_KID, generation: 1 }
  const answer = { ...webhook, secret: await webhookSecret(env, signer) }
  const sealed = idempotency && (await seal(env, answer))
  await runBatch(env.DIRECTORY, [
    endpoints.insertEndpoint(env.DIRECTORY, caller.organization.id, env.TOKEN_KID, webhook),
    ...rememberAnswer(env.DIRECTORY, idempotency, sealed, webhook.createdAt),
  ])
  forgetEndpoints(caller.organization.id)
  return answer
}

async function rotate({ env, caller, now, idempotency }: Call, id: string): Promise<{ secret: string }> {
  const [replay, generation] = await Promise.all([
    findReplay<SealedAnswer>(env.DIRECTORY, idempotency),
    endpoints.generationOf(env.DIRECTORY, caller.organization.id, id),
  ])
  if (replay) return unseal(env, replay)
  if (generation === null) throw unknownId()
  const at = now.toISOString()
  const signer = { endpointId: id, keyId: env.TOKEN_KID, generation: generation + 1 }
  const answer = { secret: await webhookSecret(env, signer) }
  const sealed = idempotency && (await seal(env, answer))
  await runBatch(env.DIRECTORY, [
    endpoints.rotateSecret(env.DIRECTORY, id, generation, env.TOKEN_KID, at),
    ...rememberAnswer(env.DIRECTORY, idempotency, sealed, at),
  ])
  return answer
}

async function readLog({ env, caller }: Call, id: string, { after, limit }: WebhookLogQuery): Promise<WebhookLog> {
  const endpoint = { id, organizationId: caller.organization.id }
  const page = { after: after === undefined ? null : fromCursor(after), limit: limit + 1 }
  const items = found(await deliveriesOf(env.DIRECTORY, endpoint, page))
  const last = items.length > limit ? items[limit - 1] : undefined
  return { items: items.slice(0, limit), next: last ? `${last.createdAt}~${last.id}` : null }
}

function fromCursor(cursor: string): { createdAt: string; id: string } {
  const [createdAt, id, rest] = cursor.split('~')
  if (createdAt && id && rest === undefined) return { createdAt, id }
  const fields = [{ path: 'after', code: 'invalid_format' as const, message: 'Not a cursor of this list' }]
  throw new ApiError('invalid_request', 'Begin the list again without `after`', { fields })
}

function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw unknownId()
  return thing
}

const REFUSALS = {
  not_an_address: 'Write a whole address, such as https://shop.example/waybill',
  not_https: 'Use https: what we send must not be read on the way',
  unusual_port: 'Leave the port out: only 443 is called',
  with_login: 'Leave user and password out; verify the signature instead',
  own_host: 'This is our own address',
  not_public: 'Use a public host name: private addresses cannot be reached',
  unknown_host: 'No host has this name',
} as const satisfies Record<Refusal, string>

/** A name of which nobody can tell where it leads is looked up again at each delivery. */
async function checkAddress(url: string, env: Env): Promise<void> {
  const refusal = await refusalAt(env, url, ownMeans(env).resolve).catch(unlessUnknown)
  if (refusal === null) return
  const fields = [{ path: 'url', code: 'not_allowed' as const, message: REFUSALS[refusal] }]
  throw new ApiError('invalid_request', 'This address cannot be called', { fields })
}

function unlessUnknown(error: unknown): null {
  if (error instanceof ProviderError) return null
  throw error
}
