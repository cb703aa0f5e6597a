import type { TrackingLog } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

/** One stop's tracking link: who has opened it, and its end. */
export class LinkAccess implements Pick<Resource<TrackingLog>, '$state' | 'refresh'> {
  readonly $state: Resource<TrackingLog>['$state']
  readonly refresh: () => Promise<void>
  readonly #portal: Portal
  readonly #params: { readonly id: string; readonly legId: string }

  constructor(portal: Portal, id: string, legId: string) {
    this.#portal = portal
    this.#params = { id, legId }
    const log = resource((signal) =>
      portal.call('GET /v1/orders/:id/legs/:legId/tracking', { params: this.#params, signal }),
    )
    this.$state = log.$state
    this.refresh = log.refresh
  }

  /** Ends the link, also on pages that are open. */
  async end(): Promise<void> {
    await this.#portal.call('DELETE /v1/orders/:id/legs/:legId/tracking-link', { params: this.#params })
    await this.refresh()
  }

  /** Ends the link of this generation and answers the address of the next one. */
  async renew(generation: number): Promise<string> {
    const { url } = await this.#portal.call('POST /v1/orders/:id/legs/:legId/tracking-link/reissue', {
      params: this.#params,
      body: { generation },
    })
    await this.refresh()
    return url
  }
}

/** The links that somebody asks about: `portal.store(linkAccess).of(orderId, legId)`. */
export class LinkAccesses {
  readonly #portal: Portal
  readonly #links = new Map<string, LinkAccess>()

  constructor(portal: Portal) {
    this.#portal = portal
  }

  of(orderId: string, legId: string): LinkAccess {
    let link = this.#links.get(legId)
    if (!link) this.#links.set(legId, (link = new LinkAccess(this.#portal, orderId, legId)))
    return link
  }
}

export const linkAccess = (portal: Portal): LinkAccesses => new LinkAccesses(portal)
