import type { Portal } from '../base/context.ts'
import { authGet, authPost } from './auth-calls.ts'
import { resource, type Resource } from './resource.ts'

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string
  readonly name: string | null
  readonly createdAt: string
}

/** Makes a passkey on this device from what the server asks for; base/web-authn.ts does. */
export type MakePasskey = (options: unknown) => Promise<object>

/** The passkeys of the signed-in person, for the host of this page. */
export class PasskeysStore {
  readonly #portal: Portal
  readonly #resource: Resource<readonly Passkey[]>

  constructor(portal: Portal) {
    this.#portal = portal
    this.#resource = resource(async () => asPasskeys(await authGet(portal, 'passkey/list-user-passkeys')))
  }

  get $state(): Resource<readonly Passkey[]>['$state'] {
    return this.#resource.$state
  }

  /** Adds one: the device is asked in between. `account` is what the device calls it, `name` what the list does. */
  async add({ account, name }: { account: string; name: string }, make: MakePasskey): Promise<void> {
    const options = await authGet(this.#portal, `passkey/generate-register-options?name=${encodeURIComponent(account)}`)
    const response = await make(options)
    await authPost(this.#portal, 'passkey/verify-registration', { response, name })
    await this.#resource.refresh()
  }

  async remove(id: string): Promise<void> {
    await authPost(this.#portal, 'passkey/delete-passkey', { id })
    await this.#resource.refresh()
  }
}

/** The one place where the list's shape is believed: these columns are the table's. */
const asPasskeys = (answer: unknown): readonly Passkey[] => answer as readonly Passkey[]

export const passkeysStore = (portal: Portal): PasskeysStore => new PasskeysStore(portal)
