import type { Connection } from '@waybill/contract'
import { nameOf, type Caller } from '../domain/caller.ts'
import { checkWaiting, moveConnection, type ConnectionMove } from '../domain/connections.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { siteOfCourier } from '../identity/hosts.ts'
import { inviteClient, mailAgain } from '../identity/invitations.ts'
import { forgetOrganization } from '../identity/standing.ts'
import { callRooms, standingCalls } from '../live/call-rooms.ts'
import {
  findConnection,
  listClients,
  setConnectionStatus,
  withdrawConnection,
  type InvitedConnection,
} from '../store/connections.ts'
import { SYSTEM_PERSON } from '../store/organizations.ts'
import { oweRoomCalls } from '../store/room-calls.ts'

export function clientRoutes(app: App): void {
  on(app, 'GET /v1/courier/clients', async (_, { env, caller }) => ({
    items: await listClients(env.DIRECTORY, caller.organization.id),
  }))
  on(app, 'POST /v1/courier/clients', async ({ body }, { env, caller, now, idempotency }) => {
    const site = await siteOfCourier(env, caller.organization.id, now)
    return inviteClient(
      env,
      { ...body, courier: caller.organization, inviter: inviterOf(caller), site, idempotency },
      now,
    )
  })
  on(app, 'POST /v1/courier/clients/:id/suspend', ({ params }, call) => move(call, params.id, 'suspend'))
  on(app, 'POST /v1/courier/clients/:id/resume', ({ params }, call) => move(call, params.id, 'resume'))
  on(app, 'POST /v1/courier/clients/:id/resend', ({ params }, call) => resend(call, params.id))
  on(app, 'DELETE /v1/courier/clients/:id', async ({ params }, call) => {
    await remove(call, params.id)
    return { done: true as const }
  })
}

async function find({ env, caller }: Call, id: string): Promise<InvitedConnection> {
  const connection = await findConnection(env.DIRECTORY, caller.organization.id, id)
  if (!connection) throw unknownId()
  return connection
}

async function move(call: Call, id: string, action: ConnectionMove): Promise<Connection> {
  const connection = await find(call, id)
  const status = moveConnection(connection.status, action)
  if (!(await change(call, connection, status))) throw unknownId()
  return settle({ ...connection, status })
}

/** Its orders stay, for its courier; whoever is invited again finds them. */
async function remove(call: Call, id: string): Promise<void> {
  const connection = await find(call, id)
  const { courierId, status } = connection
  const db = call.env.DIRECTORY
  const isDone =
    status === 'pending' ? await withdrawConnection(db, courierId, id) : await change(call, connection, 'removed')
  if (!isDone) throw unknownId()
  settle(connection)
}

/** Writes how the courier stands to this client now, and lets open screens feel it. */
async function change(
  { env, now, after }: Call,
  { id, clientId, courierId }: Connection,
  status: 'active' | 'suspended' | 'removed',
): Promise<boolean> {
  const calls = standingCalls({ id, clientId, status })
  const owed = oweRoomCalls(env.DIRECTORY, calls, now.toISOString())
  const changed = await setConnectionStatus(env.DIRECTORY, courierId, id, status, owed)
  after(callRooms(env, changed ? calls : []))
  return changed !== null
}

/** Forgets here what changed. */
function settle({ id, clientId, clientName, courierId, courierName, status }: InvitedConnection): Connection {
  forgetOrganization(clientId)
  forgetOrganization(courierId)
  return { id, clientId, clientName, courierId, courierName, status }
}

async function resend(call: Call, id: string): Promise<Connection> {
  const { env, caller, now } = call
  const [site, found] = await Promise.all([siteOfCourier(env, caller.organization.id, now), find(call, id)])
  const { invitationId, email, ...connection } = found
  checkWaiting(connection.status)
  if (!invitationId || !email) throw unknownId()
  const mail = { invitationId, email, courier: caller.organization, organizationName: connection.clientName, site }
  await mailAgain(env, mail, now, call.after)
  return connection
}

/** A key is no person, so its invitations come from the installation itself. */
const inviterOf = (caller: Caller): { id: string; name: string } => ({
  id: caller.actor.kind === 'person' ? caller.actor.id : SYSTEM_PERSON,
  name: nameOf(caller),
})
