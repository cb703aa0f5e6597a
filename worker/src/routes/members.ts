import { ApiError, type Member, type Role } from '@waybill/contract'
import type { PersonCaller } from '../domain/caller.ts'
import { checkRemoval, checkRoleChange } from '../domain/members.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { forgetPerson } from '../identity/caller-by-session.ts'
import { callRooms, screenCalls } from '../live/call-rooms.ts'
import { deleteMember, findMember, listMembers, setRole } from '../store/members.ts'
import { oweRoomCalls } from '../store/room-calls.ts'

/** Who belongs to one's organization, and in which role. */
export function memberRoutes(app: App): void {
  on(app, 'GET /v1/members', (_, { env, caller }) =>
    listMembers(env.DIRECTORY, caller.organization.id, caller.actor.kind === 'person' ? caller.actor.id : null),
  )
  on(app, 'PATCH /v1/members/:id', ({ params, body }, call) => changeRole(call, params.id, body.role))
  on(app, 'DELETE /v1/members/:id', async ({ params }, call) => {
    const { db, guard, owners, member } = await load(call, params.id)
    checkRemoval({ by: guard.by, from: member.role, owners })
    const calls = screenCalls(call.caller)
    const owed = oweRoomCalls(db, calls, call.now.toISOString())
    if (!(await deleteMember(db, guard, owed))) throw changedMeanwhile()
    forgetPerson(member.personId)
    call.after(callRooms(call.env, calls))
    return { done: true as const }
  })
}

async function changeRole(call: Call<PersonCaller>, id: string, role: Role): Promise<Member> {
  const { db, guard, owners, member } = await load(call, id)
  checkRoleChange({ kind: call.caller.organization.kind, by: guard.by, from: member.role, to: role, owners })
  if (role !== member.role && !(await setRole(db, guard, role))) throw changedMeanwhile()
  forgetPerson(member.personId)
  return { ...member, role, isYou: member.personId === call.caller.actor.id }
}

/** The member as they stand now, and the role of who asks: what the session remembers may be half a minute old. */
async function load({ env, caller }: Call<PersonCaller>, id: string) {
  const db = env.DIRECTORY
  const { organization, actor } = caller
  const { by, owners, member } = await findMember(db, organization.id, actor.id, id)
  if (!member) throw unknownId()
  const guard = { id, organizationId: organization.id, from: member.role, personId: actor.id, by: by ?? '' }
  return { db, guard, owners, member }
}

const changedMeanwhile = () => new ApiError('conflict', 'Somebody changed the members at the same time; look again')
