import { ApiError, rolesOf, type FieldProblem } from '@waybill/contract'

/** The part that a person has in an organization when they ask for a change; null: none any more. */
export type OwnRole = string | null

/** Whether somebody manages people with a role: owners all of them, admins all but owners. */
export const mayManage = (by: OwnRole, role: string): boolean => by === 'owner' || (by === 'admin' && role !== 'owner')

interface Invite {
  readonly kind: 'client' | 'courier'
  readonly by: OwnRole
  readonly role: string
  /** The role of the invitation that this one replaces; null: none waits. */
  readonly pendingRole: string | null
  readonly isMember: boolean
}

/** Refuses an invitation that this person may not send. */
export function checkInvite({ kind, by, role, pendingRole, isMember }: Invite): void {
  checkRole(kind, role)
  if (!mayManage(by, role)) throw notYours(role)
  if (pendingRole !== null && !mayManage(by, pendingRole)) throw notYours(pendingRole)
  if (isMember) throw wrongField('email', 'Belongs to the organization already')
}

interface RoleChange {
  readonly kind: 'client' | 'courier'
  readonly by: OwnRole
  readonly from: string
  readonly to: string
  readonly owners: number
}

/** Refuses a change of role that this person may not make, or that leaves nobody to own the organization. */
export function checkRoleChange({ kind, by, from, to, owners }: RoleChange): void {
  checkRole(kind, to)
  if (!mayManage(by, from)) throw notYours(from)
  if (!mayManage(by, to)) throw notYours(to)
  if (from === 'owner' && to !== 'owner') checkOwners(owners)
}

/** Refuses a removal in the same way. */
export function checkRemoval({ by, from, owners }: Pick<RoleChange, 'by' | 'from' | 'owners'>): void {
  if (!mayManage(by, from)) throw notYours(from)
  if (from === 'owner') checkOwners(owners)
}

function checkRole(kind: 'client' | 'courier', role: string): void {
  if (!rolesOf(kind).some((known) => known === role)) throw wrongField('role', `A ${kind} has no such role`)
}

function checkOwners(owners: number): void {
  if (owners < 2) throw new ApiError('last_owner', 'The last owner stays')
}

const notYours = (role: string) => new ApiError('forbidden', `Your role does not manage somebody who is ${role}`)

function wrongField(path: string, message: string): ApiError {
  const fields: FieldProblem[] = [{ path, code: 'not_allowed', message }]
  return new ApiError('invalid_request', message, { fields })
}
