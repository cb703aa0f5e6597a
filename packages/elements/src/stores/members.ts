import type { MemberDraft, MemberList, Role } from '@waybill/contract'
import type { output } from 'zod/mini'
import type { Portal } from '../base/context.ts'
import { contextStore } from './context.ts'
import { resource, type Resource } from './resource.ts'

/** Who belongs to one's organization, and who was asked to. */
export class MembersStore {
  readonly #portal: Portal
  readonly #resource: Resource<MemberList>

  constructor(portal: Portal) {
    this.#portal = portal
    this.#resource = resource((signal) => portal.call('GET /v1/members', { signal }))
  }

  get $state(): Resource<MemberList>['$state'] {
    return this.#resource.$state
  }

  refresh(): Promise<void> {
    return this.#resource.refresh()
  }

  async invite(body: output<typeof MemberDraft>): Promise<void> {
    await this.#portal.call('POST /v1/members/invitations', { body })
    await this.refresh()
  }

  async resend(id: string): Promise<void> {
    await this.#portal.call('POST /v1/members/invitations/:id/resend', { params: { id } })
    await this.refresh()
  }

  async withdraw(id: string): Promise<void> {
    await this.#portal.call('DELETE /v1/members/invitations/:id', { params: { id } })
    await this.refresh()
  }

  /** One's own role may be the one that changes. */
  async setRole(id: string, role: Role): Promise<void> {
    await this.#portal.call('PATCH /v1/members/:id', { params: { id }, body: { role } })
    void this.#portal.store(contextStore).refresh()
    await this.refresh()
  }

  async remove(id: string): Promise<void> {
    await this.#portal.call('DELETE /v1/members/:id', { params: { id } })
    void this.#portal.store(contextStore).refresh()
    await this.refresh()
  }
}

export const membersStore = (portal: Portal): MembersStore => new MembersStore(portal)
