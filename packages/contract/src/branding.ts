import * as z from 'zod/mini'
import { atLeastOne, Phone } from './common.ts'

/** A colour as `#rrggbb`. */
export const Accent = z.string().check(z.toLowerCase(), z.regex(/^#[0-9a-f]{6}$/))

/** A host name of one's own, with a port where it has one: `portal.faro.example`. */
export const HostName = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(253),
    z.regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9](:\d{1,5})?$/),
  )

/** What a courier's portal, pages and mails wear; its name and logo stand in its organization's settings. */
export const Branding = z.object({
  name: z.string(),
  logoUrl: z.nullable(z.string()),
  accent: z.nullable(z.string()),
  /** Where the courier's own portal is. */
  host: z.nullable(z.string()),
  supportPhone: z.nullable(z.string()),
})
export type Branding = z.infer<typeof Branding>

export const BrandingPatch = z
  .strictObject({
    accent: z.optional(z.nullable(Accent)),
    host: z.optional(z.nullable(HostName)),
    supportPhone: z.optional(z.nullable(Phone)),
  })
  .check(atLeastOne())
export type BrandingPatch = z.infer<typeof BrandingPatch>
