import { nameOf, type Caller } from '../domain/caller.ts'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { siteOf } from '../identity/hosts.ts'
import { inviteClient } from '../identity/invitations.ts'
import { listClients } from '../store/connections.ts'
import { SYSTEM_PERSON } from '../store/organizations.ts'

export function clientRoutes(app: App): void {
  on(app, 'GET /v1/courier/clients', async (_, { env, caller }) => ({
    items: await listClients(env.DIRECTORY, caller.organization.id),
  }))
  on(app, 'POST /v1/courier/clients', async ({ body }, { env, caller, request, now, idempotency }) => {
    const site = await siteOf(env, request, now)
    return inviteClient(
      env,
      { ...body, courier: caller.organization, inviter: inviterOf(caller), site, idempotency },
      now,
    )
  })
}

/** A key is no person, so its invitations come from the installation itself. */
const inviterOf = (caller: Caller): { id: string; name: string } => ({
  id: caller.actor.kind === 'person' ? caller.actor.id : SYSTEM_PERSON,
  name: nameOf(caller),
})
