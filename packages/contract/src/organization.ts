import * as z from 'zod/mini'
import { atLeastOne, Country, Email, Language, text, TimeZone } from './common.ts'
import { OrganizationView } from './context.ts'

/** An organization as its own people see and change it. */
export const OrganizationSettings = z.extend(OrganizationView, {
  email: z.string(),
  /** An address that waits for the confirmation that was mailed to it. */
  pendingEmail: z.nullable(z.string()),
  logoUrl: z.nullable(z.string()),
})
export type OrganizationSettings = z.infer<typeof OrganizationSettings>

export const OrganizationPatch = z
  .strictObject({
    name: z.optional(text(100, 1)),
    /** Takes effect once a mail to this address was confirmed. */
    email: z.optional(Email),
    country: z.optional(Country),
    timeZone: z.optional(TimeZone),
    units: z.optional(OrganizationView.shape.units),
    language: z.optional(Language),
  })
  .check(atLeastOne())
export type OrganizationPatch = z.infer<typeof OrganizationPatch>
