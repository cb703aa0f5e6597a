import * as z from 'zod/mini'
import { atLeastOne, Email, Instant, Language, Phone, text } from './common.ts'
import { Id } from './ids.ts'

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
