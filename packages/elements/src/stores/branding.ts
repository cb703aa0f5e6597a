import type { Branding, BrandingPatch } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { contextStore } from './context.ts'
import { resource, type Resource } from './resource.ts'

/** What a courier's own portal wears. */
export class BrandingStore {
  readonly #portal: Portal
  readonly #resource: Resource<Branding>

  constructor(portal: Portal) {
    this.#portal = portal
    this.#resource = resource((signal) => portal.call('GET /v1/courier/branding', { signal }))
  }

  get $state(): Resource<Branding>['$state'] {
    return this.#resource.$state
  }

  refresh(): Promise<void> {
    return this.#resource.refresh()
  }

  async save(patch: BrandingPatch): Promise<void> {
    this.#resource.put(await this.#portal.call('PATCH /v1/courier/branding', { body: patch }))
    void this.#portal.store(contextStore).refresh()
  }
}

export const brandingStore = (portal: Portal): BrandingStore => new BrandingStore(portal)
