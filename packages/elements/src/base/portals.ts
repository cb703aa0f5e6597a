import { publishableTokenSource, tokenSource, type TokenSourceOptions } from '@waybill/client'
import type { Component } from '@waybill/contract'
import { Portal, type PortalOptions } from './context.ts'
import { deviceStorage } from './storage.ts'

/** Asks the page's own back end for a token; called again before it ends. */
export type GetToken = TokenSourceOptions['getToken']

/** How a page names the API and the caller. */
export interface PortalSource {
  /** Where the API is, e.g. `https://portal.example.com`. */
  readonly server: string
  readonly organization: string | undefined
  readonly getToken: GetToken | undefined
  /** A publishable key with the element that it is for. */
  readonly guest: { readonly key: string; readonly component: Component } | undefined
}

const portals = new Map<string, Portal>()
const tokenNames = new Map<GetToken, number>()

/** One portal for each source, however many elements of a page name it, so that they share what they have loaded. */
export function portalFor(source: PortalSource): Portal {
  const name = JSON.stringify([source.server, source.organization, source.guest, nameOf(source.getToken)])
  let portal = portals.get(name)
  if (!portal) portals.set(name, (portal = new Portal(toOptions(source))))
  return portal
}

function toOptions({ server, organization, getToken, guest }: PortalSource): PortalOptions {
  const options = { baseUrl: server, organization: () => organization, storage: deviceStorage() }
  if (getToken) return { ...options, token: tokenSource({ getToken }).token }
  if (!guest) return options
  const { key, component } = guest
  return {
    ...options,
    token: publishableTokenSource({ baseUrl: server, publishableKey: key, components: [component] }).token,
  }
}

function nameOf(getToken: GetToken | undefined): number {
  if (!getToken) return 0
  const name = tokenNames.get(getToken) ?? tokenNames.size + 1
  tokenNames.set(getToken, name)
  return name
}
