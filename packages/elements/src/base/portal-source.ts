import { createClient, publishableTokenSource, tokenSource, type TokenSourceOptions } from '@waybill/client'
import { GUEST_COMPONENTS } from '@waybill/contract/scopes'
import { Portal } from '../stores/portal.ts'

export type GetToken = TokenSourceOptions['getToken']

/** How an element without a portal reaches the API; nothing at all means the page's own origin and its cookies. */
export interface PortalSource {
  server: string
  /** `pk_…`, for guests. */
  apiKey: string
  getToken: GetToken | undefined
}

const shared = new Map<unknown, Map<string, Portal>>()

/** The portal of a source: elements of one page with the same source share it, its token and its stores. */
export function portalOf({ server, apiKey, getToken }: PortalSource): Portal {
  const owner = getToken ?? apiKey
  const byServer = shared.get(owner) ?? new Map<string, Portal>()
  shared.set(owner, byServer)
  const portal = byServer.get(server) ?? new Portal(createClient({ baseUrl: server, token: tokenOf() }), server)
  byServer.set(server, portal)
  return portal

  function tokenOf() {
    if (getToken) return tokenSource({ getToken }).token
    if (!apiKey) return undefined
    return publishableTokenSource({ baseUrl: server, publishableKey: apiKey, components: [...GUEST_COMPONENTS] }).token
  }
}
