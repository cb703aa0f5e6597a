import type { Context } from '@waybill/contract'

/** Who reads and writes in conversations. */
export interface ChatMember {
  readonly side: 'client' | 'courier'
  /** The person's id and name; empty for a key. */
  readonly id: string
  readonly name: string
  readonly mayWrite: boolean
  /** Names the person and the organization: another person at this device must not send what this one wrote. */
  readonly key: string
}

export const toMember = ({ organization, person, scopes }: Context): ChatMember => ({
  side: organization.kind,
  id: person?.id ?? '',
  name: person?.name ?? '',
  mayWrite: scopes.includes('chat:write'),
  key: `${organization.id}:${person?.id ?? ''}`,
})

/** Under which name a device keeps what a member has typed and not sent. */
export const keptUnder = ({ key }: ChatMember): string => `waybill-chat:${key}`
