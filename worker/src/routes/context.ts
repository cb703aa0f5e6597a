import type { Brand, Connection, Context } from '@waybill/contract'
import type { Actor } from '../domain/caller.ts'
import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { brandOfHost, toBrand } from '../identity/brands.ts'
import { knownLook } from '../identity/looks.ts'
import { originOf } from '../identity/own-origin.ts'

export function contextRoutes(app: App): void {
  on(app, 'GET /v1/context', async (_, call) => {
    const { caller } = call
    const context: Context = {
      organization: caller.organization,
      person: toPerson(caller.actor),
      organizations: [...caller.organizations],
      connections: [...caller.connections, ...caller.paused],
      scopes: [...caller.scopes],
      guest: caller.audience === 'guest',
      brand: await brandOf(call),
      map: mapOf(call.env, call.request),
    }
    return context
  })
  on(
    app,
    'GET /v1/brand',
    async (_, { env, request, now }) => (await brandOfHost(env, request, now)) ?? toBrand(request, null),
  )
}

/** The courier whose host this is; elsewhere the courier itself or the only courier of a client. */
async function brandOf({ env, request, now, caller }: Call): Promise<Brand> {
  const hosted = await brandOfHost(env, request, now)
  if (hosted) return hosted
  const { organization, connections } = caller
  const courierId = organization.kind === 'courier' ? organization.id : onlyCourierOf(connections)
  return toBrand(request, courierId ? await knownLook(env, courierId, now) : null)
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
