import type { Me, MePatch, PersonSessionList } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { contextStore } from './context.ts'
import { resource, type Resource } from './resource.ts'

/** The signed-in person and where they are signed in. */
export class MeStore {
  readonly #portal: Portal
  readonly #me: Resource<Me>
  readonly #sessions: Resource<PersonSessionList>

  constructor(portal: Portal) {
    this.#portal = portal
    this.#me = resource((signal) => portal.call('GET /v1/me', { signal }))
    this.#sessions = resource((signal) => portal.call('GET /v1/me/sessions', { signal }))
  }

  get $me(): Resource<Me>['$state'] {
    return this.#me.$state
  }

  get $sessions(): Resource<PersonSessionList>['$state'] {
    return this.#sessions.$state
  }

  refresh(): Promise<void> {
    return this.#me.refresh()
  }

  async save(patch: MePatch): Promise<void> {
    this.#me.put(await this.#portal.call('PATCH /v1/me', { body: patch }))
    void this.#portal.store(contextStore).refresh()
  }

  /** Signs one device out. */
  async end(id: string): Promise<void> {
    await this.#portal.call('DELETE /v1/me/sessions/:id', { params: { id } })
    await this.#sessions.refresh()
  }

  /** Signs out everywhere, here too: the portal then shows the way in. */
  async endAll(): Promise<void> {
    await this.#portal.call('DELETE /v1/me/sessions')
    await this.#portal.store(contextStore).refresh()
  }
}

export const meStore = (portal: Portal): MeStore => new MeStore(portal)
