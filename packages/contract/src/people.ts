import * as z from 'zod/mini'
import { atLeastOne, Email, Instant, Language, Phone, text } from './common.ts'
import { Id } from './ids.ts'
import { ROLES } from './scopes.ts'

/** A signed-in person as they see and change themselves. */
export const Me = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  /** An address that waits for the confirmation that was mailed to it. */
  pendingEmail: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** The language of screens and mails; null: that of the browser and of the organization. */
  language: z.nullable(z.string()),
})
export type Me = z.infer<typeof Me>

export const MePatch = z
  .strictObject({
    name: z.optional(text(100, 1)),
    /** Takes effect once a mail to this address was confirmed. */
    email: z.optional(Email),
    phone: z.optional(z.nullable(Phone)),
    language: z.optional(z.nullable(Language)),
  })
  .check(atLeastOne())
export type MePatch = z.infer<typeof MePatch>

/** One device or browser that a person is signed in with. */
export const PersonSession = z.object({
  id: Id,
  /** Whether this request came with it. */
  isCurrent: z.boolean(),
  userAgent: z.nullable(z.string()),
  createdAt: Instant,
  expiresAt: Instant,
})
export type PersonSession = z.infer<typeof PersonSession>
export const PersonSessionList = z.object({ items: z.array(PersonSession) })
export type PersonSessionList = z.infer<typeof PersonSessionList>

/** Somebody who belongs to an organization. */
export const Member = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  email: z.string(),
  role: z.string(),
  /** Whether it is the one who asks. */
  isYou: z.boolean(),
  joinedAt: Instant,
})
export type Member = z.infer<typeof Member>

/** Somebody who was asked to join and has not answered; past `expiresAt` the mail's link works no more. */
export const MemberInvitation = z.object({
  id: Id,
  email: z.string(),
  role: z.string(),
  invitedBy: z.string(),
  expiresAt: Instant,
})
export type MemberInvitation = z.infer<typeof MemberInvitation>

export const MemberList = z.object({ items: z.array(Member), invitations: z.array(MemberInvitation) })
export type MemberList = z.infer<typeof MemberList>

/** Exactly one role; which ones there are depends on the kind of the organization. */
export const RoleChoice = z.enum(ROLES)
export const MemberDraft = z.strictObject({ email: Email, role: RoleChoice })
export const MemberPatch = z.strictObject({ role: RoleChoice })
