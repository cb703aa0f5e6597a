import type { SmsSender, SmsSenderDraft } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

/** How a courier sends texts: `portal.store(smsSenderStore)`. */
export class SmsSenderStore {
  readonly #portal: Portal
  readonly current: Resource<SmsSender | null>

  constructor(portal: Portal) {
    this.#portal = portal
    this.current = resource(async (signal) => (await portal.call('GET /v1/courier/sms-sender', { signal })).sender)
  }

  async save(draft: SmsSenderDraft): Promise<void> {
    await this.#portal.call('PUT /v1/courier/sms-sender', { body: draft })
    await this.current.refresh()
  }

  async remove(): Promise<void> {
    await this.#portal.call('DELETE /v1/courier/sms-sender')
    await this.current.refresh()
  }
}

export const smsSenderStore = (portal: Portal): SmsSenderStore => new SmsSenderStore(portal)
