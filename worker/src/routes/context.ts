import type { Connection, Context } from '@waybill/contract'
import type { Actor } from '../domain/caller.ts'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { brandOfHost, toBrand, type Worn } from '../identity/brands.ts'
import { hostedCourier } from '../identity/hosts.ts'
import { knownLook } from '../identity/looks.ts'
import { originOf } from '../identity/own-origin.ts'
import { BuiltContexts } from './built-contexts.ts'

export function contextRoutes(app: App): void {
  on(app, 'GET /v1/context', async (_, call) => {
    const worn = await wornBy(call)
    return contexts.of(call, worn, () => toContext(call, worn))
  })
  on(
    app,
    'GET /v1/brand',
    async (_, { env, request, now }) => (await brandOfHost(env, request, now)) ?? toBrand(request, null),
  )
}

const contexts = new BuiltContexts()

/** All of it comes from the caller, what is worn, the bindings and the origin that was asked, as `BuiltContexts` needs. */
function toContext({ caller, env, request }: Call, worn: Worn | null): Context {
  return {
    organization: caller.organization,
    person: toPerson(caller.actor),
    organizations: [...caller.organizations],
    connections: [...caller.connections, ...caller.paused],
    scopes: [...caller.scopes],
    guest: caller.audience === 'guest',
    brand: toBrand(request, worn),
    map: mapOf(env, request),
  }
}

/** Of the courier whose host this is; elsewhere of the courier itself or of the only courier of a client. */
async function wornBy({ env, request, now, caller }: Call): Promise<Worn | null> {
  const hosted = await hostedCourier(env, request, now)
  if (hosted) return hosted
  const { organization, connections } = caller
  const courierId = organization.kind === 'courier' ? organization.id : onlyCourierOf(connections)
  return courierId ? knownLook(env, courierId, now) : null
}

function onlyCourierOf(connections: readonly Connection[]): string | null {
  const ids = new Set(connections.map(({ courierId }) => courierId))
  const [id] = ids
  return ids.size === 1 && id ? id : null
}

const toPerson = (actor: Actor): Context['person'] =>
  actor.kind === 'person'
    ? { id: actor.id, name: actor.name, email: actor.email, language: actor.language, role: actor.role }
    : null

// Embeds run on other sites, so that addresses of our own host are made absolute.
function mapOf(env: Env, { url }: Request): Context['map'] {
  const absolute = (style: string) => (/^\/(?!\/)/.test(style) ? originOf(url) + style : new URL(style, url).href)
  return { light: absolute(env.MAP_STYLE_LIGHT), dark: absolute(env.MAP_STYLE_DARK), attribution: env.MAP_ATTRIBUTION }
}
