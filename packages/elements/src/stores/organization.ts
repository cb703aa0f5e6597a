import type { OrganizationPatch, OrganizationSettings } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { contextStore } from './context.ts'
import { resource, type Resource } from './resource.ts'

/** One's own organization and its logo. */
export class OrganizationStore {
  readonly #portal: Portal
  readonly #resource: Resource<OrganizationSettings>

  constructor(portal: Portal) {
    this.#portal = portal
    this.#resource = resource((signal) => portal.call('GET /v1/organization', { signal }))
  }

  get $state(): Resource<OrganizationSettings>['$state'] {
    return this.#resource.$state
  }

  refresh(): Promise<void> {
    return this.#resource.refresh()
  }

  save(patch: OrganizationPatch): Promise<void> {
    return this.#take(this.#portal.call('PATCH /v1/organization', { body: patch }))
  }

  setLogo(upload: Blob): Promise<void> {
    return this.#take(this.#portal.call('PUT /v1/organization/logo', { upload }))
  }

  removeLogo(): Promise<void> {
    return this.#take(this.#portal.call('DELETE /v1/organization/logo'))
  }

  /** The bar and the brand show the same, so they look again. */
  async #take(answer: Promise<OrganizationSettings>): Promise<void> {
    this.#resource.put(await answer)
    void this.#portal.store(contextStore).refresh()
  }
}

export const organizationStore = (portal: Portal): OrganizationStore => new OrganizationStore(portal)
