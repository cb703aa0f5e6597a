import type { ApiKey, CreatedKey, KeyDraft } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

/** The API keys of one's organization. */
export class KeysStore {
  readonly #portal: Portal
  readonly #resource: Resource<readonly ApiKey[]>

  constructor(portal: Portal) {
    this.#portal = portal
    this.#resource = resource(async (signal) => (await portal.call('GET /v1/keys', { signal })).items)
  }

  get $state(): Resource<readonly ApiKey[]>['$state'] {
    return this.#resource.$state
  }

  refresh(): Promise<void> {
    return this.#resource.refresh()
  }

  /** The answer is the only place where the key itself ever stands; it is not kept. */
  async create(body: KeyDraft, idempotencyKey: string): Promise<CreatedKey> {
    const created = await this.#portal.call('POST /v1/keys', { body, idempotencyKey })
    await this.refresh()
    return created
  }

  /** Where a publishable key works from now on, within half a minute. */
  async changeSites(id: string, origins: string[]): Promise<void> {
    await this.#portal.call('PATCH /v1/keys/:id', { params: { id }, body: { origins } })
    await this.refresh()
  }

  async revoke(id: string): Promise<void> {
    await this.#portal.call('DELETE /v1/keys/:id', { params: { id } })
    await this.refresh()
  }
}

export const keysStore = (portal: Portal): KeysStore => new KeysStore(portal)
