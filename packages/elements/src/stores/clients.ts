import type { Connection } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

/** What a courier does about a client that it has. */
export type ClientAction = 'suspend' | 'resume' | 'resend'

/** The courier's clients, those too who have not accepted yet. */
export class ClientsStore implements Pick<Resource<readonly Connection[]>, '$state' | 'refresh'> {
  readonly #portal: Portal
  readonly #resource: Resource<readonly Connection[]>

  constructor(portal: Portal) {
    this.#portal = portal
    this.#resource = resource(async (signal) => (await portal.call('GET /v1/courier/clients', { signal })).items)
  }

  get $state(): Resource<readonly Connection[]>['$state'] {
    return this.#resource.$state
  }

  get refresh(): () => Promise<void> {
    return this.#resource.refresh
  }

  /** Mails an invitation; throws what went wrong. */
  async invite(client: { name: string; email: string }): Promise<void> {
    await this.#portal.call('POST /v1/courier/clients', { body: client })
    await this.refresh()
  }

  /** Suspends a client, lets one work again, or mails an invitation again; throws what went wrong. */
  async act(action: ClientAction, id: string): Promise<void> {
    await this.#portal.call(`POST /v1/courier/clients/:id/${action}`, { params: { id } })
    await this.refresh()
  }

  /** Ends the connection, or takes an invitation back that waits; throws what went wrong. */
  async remove(id: string): Promise<void> {
    await this.#portal.call('DELETE /v1/courier/clients/:id', { params: { id } })
    await this.refresh()
  }
}

/** `portal.store(clientsStore)` */
export const clientsStore = (portal: Portal): ClientsStore => new ClientsStore(portal)
