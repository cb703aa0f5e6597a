import type { Context } from '@waybill/contract'
import {
  brandingIcon,
  keyIcon,
  organizationIcon,
  personIcon,
  placeIcon,
  smsIcon,
  membersIcon,
  webhookIcon,
} from '../base/icons.ts'

/** One section of the settings: an element, who may see it, and where its code is. */
interface Section {
  readonly tag: string
  readonly icon: string
  /** What the reader needs; null: being a person is enough. */
  readonly scope: string | null
  /** Whose settings it is. */
  readonly kinds: readonly ('client' | 'courier')[]
  readonly load: () => Promise<unknown>
}

const BOTH = ['client', 'courier'] as const

/** Every section, in the order of the screen. */
export const SECTIONS = {
  organization: {
    tag: 'waybill-organization-settings',
    icon: organizationIcon,
    scope: 'organization:read',
    kinds: BOTH,
    load: () => import('../organization-settings/organization-settings.ts'),
  },
  members: {
    tag: 'waybill-members',
    icon: membersIcon,
    scope: 'members:read',
    kinds: BOTH,
    load: () => import('../members/members.ts'),
  },
  communications: {
    tag: 'waybill-notification-settings',
    icon: smsIcon,
    scope: 'texts:write',
    kinds: BOTH,
    load: () => import('../notification-settings/notification-settings.ts'),
  },
  tracking: {
    tag: 'waybill-tracking-settings',
    icon: placeIcon,
    scope: 'tracking:configure',
    kinds: BOTH,
    load: () => import('../tracking-settings/tracking-settings.ts'),
  },
  branding: {
    tag: 'waybill-branding',
    icon: brandingIcon,
    scope: 'organization:read',
    kinds: ['courier'],
    load: () => import('../branding/branding.ts'),
  },
  api: {
    tag: 'waybill-api-settings',
    icon: keyIcon,
    scope: 'keys:read',
    kinds: BOTH,
    load: () => import('../api-settings/api-settings.ts'),
  },
  webhooks: {
    tag: 'waybill-webhooks',
    icon: webhookIcon,
    scope: 'webhooks:read',
    kinds: BOTH,
    load: () => import('../webhooks/webhooks.ts'),
  },
  user: {
    tag: 'waybill-user-settings',
    icon: personIcon,
    scope: null,
    kinds: BOTH,
    load: () => import('../user-settings/user-settings.ts'),
  },
} as const satisfies Record<string, Section>
export type SectionName = keyof typeof SECTIONS

export const sectionOf = (name: SectionName): Section => SECTIONS[name]

/** The sections that somebody sees. */
export const sectionsFor = ({ organization, scopes, person }: Context): SectionName[] =>
  toNames(SECTIONS).filter((name) => {
    const { scope, kinds } = sectionOf(name)
    const may = scope === null ? person !== null : scopes.includes(scope)
    return may && kinds.includes(organization.kind)
  })

// Object.keys forgets the names of the table.
const toNames = (table: typeof SECTIONS) => Object.keys(table) as SectionName[]
