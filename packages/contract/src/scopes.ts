/** What a credential may do. A person's role and an embed's components give scopes too, so there is one check. */
export const SCOPES = [
  'orders:read',
  'orders:write',
  'addresses:read',
  'tracking:write',
  'tracking:configure',
  'chat:read',
  'chat:write',
  'texts:read',
  'texts:write',
  'keys:read',
  'keys:write',
  'sessions:write',
  'webhooks:read',
  'webhooks:write',
  'dispatch:read',
  'dispatch:write',
  'drivers:write',
  'clients:write',
  'organization:read',
  'organization:write',
  'members:read',
  'members:write',
  'senders:write',
  'run:write',
] as const
export type Scope = (typeof SCOPES)[number]

/** What a secret key may be given; managing members and driving take a person. */
export const KEY_SCOPES = SCOPES.filter(
  (scope): scope is Exclude<Scope, 'members:write' | 'run:write'> => scope !== 'members:write' && scope !== 'run:write',
)

const WATCH = ['orders:read', 'addresses:read', 'chat:read'] as const
const WORK = [...WATCH, 'orders:write', 'tracking:write', 'chat:write', 'texts:read'] as const
const BELONG = ['organization:read', 'members:read'] as const
const ADMINISTER = [
  'texts:write',
  'organization:write',
  'members:write',
  'keys:read',
  'keys:write',
  'sessions:write',
  'tracking:configure',
  'webhooks:read',
  'webhooks:write',
] as const
const MANAGE = [...WORK, ...BELONG, ...ADMINISTER] as const
const DISPATCH = [...WORK, ...BELONG, 'dispatch:read', 'dispatch:write'] as const
const RUN = [...MANAGE, ...DISPATCH, 'drivers:write', 'clients:write', 'senders:write'] as const

/** Roles of people, by the kind of their organization. */
export const ROLE_SCOPES = {
  client: { owner: MANAGE, admin: MANAGE, member: [...WORK, ...BELONG], viewer: [...WATCH, ...BELONG] },
  courier: { owner: RUN, admin: RUN, dispatcher: DISPATCH },
} as const satisfies Record<'client' | 'courier', Record<string, readonly Scope[]>>

/** Every role of either side. */
export const ROLES = ['owner', 'admin', 'member', 'viewer', 'dispatcher'] as const
export type Role = (typeof ROLES)[number]

/** The roles that an organization of this kind knows, the strongest first. */
export const rolesOf = (kind: keyof typeof ROLE_SCOPES): readonly Role[] =>
  ROLES.filter((role) => Object.hasOwn(ROLE_SCOPES[kind], role))

/** Elements that a short-lived client token may be made for, and what each needs. */
export const COMPONENT_SCOPES = {
  'order-form': ['orders:write', 'addresses:read'],
  'order-table': ['orders:read'],
  'order-details': ['orders:read', 'orders:write', 'tracking:write', 'addresses:read'],
  'chat-panel': ['chat:read', 'chat:write'],
  'notification-settings': ['texts:read', 'texts:write', 'orders:read'],
  portal: WORK,
} as const satisfies Record<string, readonly Scope[]>
export type Component = keyof typeof COMPONENT_SCOPES
export const COMPONENTS = Object.keys(COMPONENT_SCOPES) as [Component, ...Component[]]

/** A page of a shop holds no secret, so its key may only place guest orders. */
export const GUEST_COMPONENTS: readonly Component[] = ['order-form']
