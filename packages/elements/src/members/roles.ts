import { rolesOf, type Role } from '@waybill/contract/scopes'
import type { MemberTranslate } from '../locales/en/members.ts'

/** What a role is called; one that these screens do not know stays as it is. */
export const roleName = (t: MemberTranslate, role: string): string => (isRole(role) ? t(`role.${role}`) : role)

/** What a role may do, in a sentence. */
export const roleHint = (t: MemberTranslate, role: string): string => (isRole(role) ? t(`role.${role}.may`) : '')

const isRole = (role: string): role is Role => [...rolesOf('client'), ...rolesOf('courier')].some((one) => one === role)

/**
 * The roles that somebody may give in an organization of this kind: owners all of them, admins all but owner. The API
 * decides the same and more (worker/src/domain/members.ts).
 */
export function rolesToGive(kind: 'client' | 'courier', by: string): readonly Role[] {
  if (by === 'owner') return rolesOf(kind)
  return by === 'admin' ? rolesOf(kind).filter((role) => role !== 'owner') : []
}
