import type { Webhook, WebhookAttempt, WebhookChange, WebhookDelivery, WebhookDraft } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { FakeSettings, refusal } from './fake-settings.ts'
import { idOf } from './orders.ts'
import { daysFrom } from './settings-sample.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw4oVQpN1cD0E='
const DONE = { done: true } as const

const attempt = (number: number, over: Partial<WebhookAttempt> = {}): WebhookAttempt => ({
  attempt: number,
  at: daysFrom(-0.01 + number / 10_000),
  status: 200,
  reason: 'answered',
  milliseconds: 84,
  response: '{"ok":true}',
  ...over,
})

export const deliveryOf = (number: number, over: Partial<WebhookDelivery> = {}): WebhookDelivery => {
  const type = over.type ?? 'order.placed'
  const order = { id: idOf(`o${number}`), shortId: 'b71290ef', status: 'placed' }
  return {
    id: idOf(`d${number}`),
    messageId: `msg_${idOf(`d${number}`)}`,
    type,
    state: 'delivered',
    body: JSON.stringify({ type, timestamp: daysFrom(-number / 100), data: { order } }),
    createdAt: daysFrom(-number / 100),
    nextAt: null,
    attempts: [attempt(1)],
    ...over,
  }
}

/** An organization whose endpoints can be changed, on a fake server. */
export class FakeWebhooks extends FakeSettings {
  webhooks: Webhook[] = [
    {
      id: idOf('ab1'),
      url: 'https://pedidos.almacen.example/waybill',
      events: ['*'],
      status: 'active',
      disabledReason: null,
      createdAt: daysFrom(-20),
    },
    {
      id: idOf('ab2'),
      url: 'https://old.almacen.example/hooks/deliveries',
      events: ['order.placed', 'order.leg_completed'],
      status: 'disabled',
      disabledReason: 'gone',
      createdAt: daysFrom(-90),
    },
  ]
  log: WebhookDelivery[] = [
    deliveryOf(1),
    deliveryOf(2, {
      type: 'notification.delivered',
      state: 'pending',
      nextAt: daysFrom(0.1),
      attempts: [
        attempt(1, { status: 500, response: 'Internal Server Error' }),
        attempt(2, { status: null, reason: 'TimeoutError', milliseconds: 15_000, response: '' }),
      ],
    }),
    deliveryOf(3, {
      type: 'tracking.viewed',
      state: 'failed',
      attempts: [attempt(1, { status: 302, reason: 'redirect', response: '' })],
    }),
  ]
  /** How the endpoint answers a test. */
  testAnswer: Partial<WebhookAttempt> = {}

  constructor(role = 'owner', kind: 'client' | 'courier' = 'client') {
    super(role, kind)
    this.#answerEndpoints()
    this.#answerLog()
  }

  #answerEndpoints(): void {
    this.server
      .on('GET /v1/webhooks', () => ({ items: this.webhooks }))
      .on('POST /v1/webhooks', ({ body }) => {
        const { url, events } = this.#note<WebhookDraft>(body)
        if (!url.startsWith('https:')) throw refusal('url', 'not_allowed')
        const rest = { id: idOf('abc'), status: 'active', disabledReason: null, createdAt: daysFrom(0) } as const
        const webhook = { ...rest, url, events }
        this.webhooks = [...this.webhooks, webhook]
        return { ...webhook, secret: SECRET }
      })
      .on('PATCH /v1/webhooks/:id', ({ params, body }) => {
        const change = this.#note<WebhookChange>(body)
        const before = this.webhooks.find(({ id }) => id === params.id)
        if (!before) throw new ApiError('not_found', 'No such endpoint')
        const status = change.status ?? before.status
        const disabledReason = status === 'active' ? null : (before.disabledReason ?? 'by_hand')
        const url = change.url ?? before.url
        const next = { ...before, url, events: change.events ?? before.events, status, disabledReason }
        this.webhooks = this.webhooks.map((one) => (one === before ? next : one))
        return next
      })
      .on('DELETE /v1/webhooks/:id', ({ params }) => {
        this.webhooks = this.webhooks.filter(({ id }) => id !== params.id)
        return DONE
      })
      .on('POST /v1/webhooks/:id/secret', () => ({ secret: SECRET.replace('MfKQ', 'Next') }))
  }

  #answerLog(): void {
    this.server
      .on('GET /v1/webhooks/:id/deliveries', () => ({ items: this.log, next: null }))
      .on('POST /v1/webhooks/:id/test', () => {
        const answer = attempt(1, this.testAnswer)
        const state = answer.status === 200 ? 'delivered' : 'failed'
        const delivery = deliveryOf(0, { type: 'test', state, attempts: [answer] })
        this.log = [delivery, ...this.log]
        return delivery
      })
      .on('POST /v1/webhooks/:id/deliveries/:deliveryId/replay', ({ params }) => {
        const before = this.log.find(({ id }) => id === params.deliveryId)
        if (!before) throw new ApiError('not_found', 'No such message')
        const next = { ...before, state: 'pending' as const }
        this.log = this.log.map((one) => (one === before ? next : one))
        return next
      })
  }

  /** The elements send what the contract says; the compiler has checked them. */
  #note<Body>(body: unknown): Body {
    this.sent.push(body)
    return body as Body
  }
}
