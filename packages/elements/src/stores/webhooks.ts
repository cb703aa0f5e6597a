import type { CreatedWebhook, Webhook, WebhookChange, WebhookDraft } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'
import { WebhookLogStore } from './webhook-log.ts'

/** Where one's organization is told of what happens. */
export class WebhooksStore {
  readonly #portal: Portal
  readonly #resource: Resource<readonly Webhook[]>
  readonly #logs = new Map<string, WebhookLogStore>()

  constructor(portal: Portal) {
    this.#portal = portal
    this.#resource = resource(async (signal) => (await portal.call('GET /v1/webhooks', { signal })).items)
  }

  get $state(): Resource<readonly Webhook[]>['$state'] {
    return this.#resource.$state
  }

  refresh(): Promise<void> {
    return this.#resource.refresh()
  }

  /** What was sent to one endpoint. */
  logOf(id: string): WebhookLogStore {
    let log = this.#logs.get(id)
    if (!log) this.#logs.set(id, (log = new WebhookLogStore(this.#portal, id)))
    return log
  }

  /** The answer is the only place where the secret ever stands; it is not kept. */
  async create(body: WebhookDraft, idempotencyKey: string): Promise<CreatedWebhook> {
    const created = await this.#portal.call('POST /v1/webhooks', { body, idempotencyKey })
    await this.refresh()
    return created
  }

  async change(id: string, body: WebhookChange): Promise<void> {
    await this.#portal.call('PATCH /v1/webhooks/:id', { params: { id }, body })
    await this.refresh()
  }

  async remove(id: string): Promise<void> {
    await this.#portal.call('DELETE /v1/webhooks/:id', { params: { id } })
    await this.refresh()
  }

  /** Makes the next secret, which stands nowhere but in the answer. */
  async rotate(id: string, idempotencyKey: string): Promise<string> {
    const { secret } = await this.#portal.call('POST /v1/webhooks/:id/secret', { params: { id }, idempotencyKey })
    return secret
  }
}

export const webhooksStore = (portal: Portal): WebhooksStore => new WebhooksStore(portal)
