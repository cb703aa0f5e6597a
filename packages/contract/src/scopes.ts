/** What a credential may do. A person's role and an embed's components give scopes too, so there is one check. */
export const SCOPES = [
  'orders:read',
  'orders:write',
  'addresses:read',
  'tracking:write',
  'tracking:configure',
  'chat:read',
  'chat:write',
  'keys:read',
  'keys:write',
  'sessions:write',
  'dispatch:read',
  'dispatch:write',
  'drivers:write',
  'clients:write',
  'run:write',
] as const
export type Scope = (typeof SCOPES)[number]

const WATCH = ['orders:read', 'addresses:read', 'chat:read'] as const
const WORK = [...WATCH, 'orders:write', 'tracking:write', 'chat:write'] as const
const MANAGE = [...WORK, 'keys:read', 'keys:write', 'sessions:write', 'tracking:configure'] as const
const DISPATCH = [...WORK, 'dispatch:read', 'dispatch:write'] as const
const RUN = [...MANAGE, ...DISPATCH, 'drivers:write', 'clients:write'] as const

/** Roles of people, by the kind of their organization. */
export const ROLE_SCOPES = {
  client: { owner: MANAGE, admin: MANAGE, member: WORK, viewer: WATCH },
  courier: { owner: RUN, admin: RUN, dispatcher: DISPATCH },
} as const satisfies Record<'client' | 'courier', Record<string, readonly Scope[]>>

/** Elements that a short-lived client token may be made for, and what each needs. */
export const COMPONENT_SCOPES = {
  'order-form': ['orders:write', 'addresses:read'],
  'order-table': ['orders:read'],
  'order-details': ['orders:read', 'orders:write', 'tracking:write', 'addresses:read'],
  'chat-panel': ['chat:read', 'chat:write'],
  portal: WORK,
} as const satisfies Record<string, readonly Scope[]>
export type Component = keyof typeof COMPONENT_SCOPES
export const COMPONENTS = Object.keys(COMPONENT_SCOPES) as [Component, ...Component[]]

/** A page of a shop holds no secret, so its key may only place guest orders. */
export const GUEST_COMPONENTS: readonly Component[] = ['order-form']
