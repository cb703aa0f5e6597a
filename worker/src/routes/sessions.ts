import { ApiError, GUEST_COMPONENTS, type Component, type Connection } from '@waybill/contract'
import type { Caller } from '../domain/caller.ts'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { signToken } from '../identity/client-token.ts'
import { keyBySecret, noteUse, type KnownKey } from '../identity/known-keys.ts'
import { servedOrigin } from '../identity/origin.ts'

export function sessionRoutes(app: App): void {
  on(app, 'POST /v1/client_sessions', async ({ body: { organizationId, components } }, { env, caller, now }) => {
    if (caller.actor.kind !== 'key') throw new ApiError('forbidden', 'Only a secret key on your server mints sessions')
    const client = clientOf(caller, organizationId)
    return signToken(env, { aud: 'client', key: caller.actor.id, cmp: components, ...client }, now)
  })
  on(app, 'POST /v1/embed/sessions', async ({ body: { publishableKey, components } }, call) => {
    const { env, request, now } = call
    checkComponents(components)
    const known = await keyBySecret(env, 'publishable', publishableKey, now)
    const origin = servedOrigin(request.headers.get('origin'), known.key)
    const { clientId, id } = connectionOf(known)
    noteUse(env, known.key, now, (work) => call.after(work))
    const claims = { aud: 'guest', key: known.key.id, cmp: components, sub: clientId, con: id, ori: origin } as const
    return signToken(env, claims, now)
  })
}

/** The client that a token will speak for: oneself, or a client that is connected to this courier. */
function clientOf({ organization, connections }: Caller, id: string | undefined): { sub: string; con?: string } {
  const unknown = new ApiError('not_found', 'You have no client with this id')
  if (organization.kind === 'client') {
    if (id !== undefined && id !== organization.id) throw unknown
    return { sub: organization.id }
  }
  if (id === undefined) {
    const fields = [{ path: 'organizationId', code: 'required' as const, message: 'Name one of your clients' }]
    throw new ApiError('invalid_request', 'Say which client the session is for', { fields })
  }
  const connection = connections.find(({ clientId, status }) => clientId === id && status === 'active')
  if (!connection) throw unknown
  return { sub: connection.clientId, con: connection.id }
}

function checkComponents(components: readonly Component[]): void {
  const fields = components.flatMap((component, index) =>
    GUEST_COMPONENTS.includes(component)
      ? []
      : [
          {
            path: `components.${index}`,
            code: 'not_allowed' as const,
            message: 'This component needs a client session',
          },
        ],
  )
  if (fields.length > 0) throw new ApiError('forbidden', 'A publishable key starts guest components only', { fields })
}

function connectionOf({ key, standing }: KnownKey): Connection {
  const connection = standing.connections.find(({ id, status }) => id === key.connectionId && status === 'active')
  if (!connection) throw new ApiError('suspended', 'The courier has suspended this connection')
  return connection
}
