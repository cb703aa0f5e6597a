import { ApiError, COMPONENT_SCOPES, type Component, type Connection, type Scope } from '@waybill/contract'
import type { Caller } from '../domain/caller.ts'
import type { Env } from '../env.ts'
import { BuiltCallers } from './built-callers.ts'
import { verifyToken, type Claims } from './client-token.ts'
import { keyById, noteUse, type KnownKey } from './known-keys.ts'
import { servedOrigin } from './origin.ts'
import { originOf } from './own-origin.ts'
import { usableConnections } from './standing.ts'

/** Whom an embed's token speaks for: a client organization, within what its components need. */
export async function callerByToken(
  token: string,
  request: Request,
  env: Env,
  now: Date,
  after: (work: Promise<unknown>) => void,
): Promise<Caller> {
  const claims = await verifyToken(env, token, now)
  const origin = claims.ori ?? null
  if (origin !== null && callingOrigin(request) !== origin) {
    throw new ApiError('origin_not_allowed', 'This token belongs to another origin')
  }
  const known = await keyById(env, claims.key, claims.sub, now)
  // A site that was taken from the key stops before its tokens end.
  if (origin !== null) servedOrigin(origin, known.key)
  noteUse(env, known.key, now, after)
  return built.of(claims, known.standing, null, () => toEmbed(claims, known))
}

/** What a token says is the same for as long as it counts as verified; a revoked key has been refused before. */
const built = new BuiltCallers<Claims>()

function toEmbed(claims: Claims, { key, standing }: KnownKey): Caller {
  const { organization } = standing
  const { connections, paused, withheld } = usableConnections(standing)
  return {
    actor: { kind: 'embed', keyId: key.id, origin: claims.ori ?? null, components: claims.cmp },
    audience: claims.aud,
    organization,
    connections: within(claims, connections),
    paused,
    withheld,
    boundTo: claims.con ?? null,
    scopes: scopesOf(claims.cmp),
    organizations: [{ id: organization.id, kind: organization.kind, name: organization.name }],
  }
}

// Browsers leave the header out only where a page reads from its own origin.
const callingOrigin = ({ headers, url }: Request): string => headers.get('origin') ?? originOf(url)

function within({ con }: Claims, connections: readonly Connection[]): readonly Connection[] {
  if (con === undefined) return connections
  const bound = connections.filter(({ id }) => id === con)
  if (bound.length === 0) throw new ApiError('suspended', 'The courier has suspended this connection')
  return bound
}

/** Everything that these components may do. */
export const scopesOf = (components: readonly Component[]): ReadonlySet<Scope> =>
  new Set(components.flatMap((component) => COMPONENT_SCOPES[component]))
