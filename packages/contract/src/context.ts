import * as z from 'zod/mini'
import { Id } from './ids.ts'

export const OrganizationView = z.object({
  id: Id,
  kind: z.enum(['client', 'courier']),
  name: z.string(),
  country: z.string(),
  timeZone: z.string(),
  units: z.enum(['metric', 'imperial']),
  language: z.string(),
})
export type OrganizationView = z.infer<typeof OrganizationView>

export const Brand = z.object({
  name: z.string(),
  logoUrl: z.nullable(z.string()),
  accent: z.nullable(z.string()),
})
export type Brand = z.infer<typeof Brand>

/** One client ↔ one courier, seen from either side. */
export const Connection = z.object({
  id: Id,
  courierId: Id,
  courierName: z.string(),
  clientId: Id,
  clientName: z.string(),
  /** Pending until the client accepts; only a courier's list of clients shows those. */
  status: z.enum(['pending', 'active', 'suspended']),
})
export type Connection = z.infer<typeof Connection>

/** What an element needs to begin: who it speaks for, with whom, and how maps look. */
export const Context = z.object({
  organization: OrganizationView,
  /** null for keys and embeds. */
  person: z.nullable(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      language: z.nullable(z.string()),
      role: z.string(),
    }),
  ),
  organizations: z.array(z.object({ id: Id, kind: z.enum(['client', 'courier']), name: z.string() })),
  connections: z.array(Connection),
  scopes: z.array(z.string()),
  guest: z.boolean(),
  brand: Brand,
  map: z.object({ light: z.string(), dark: z.string(), attribution: z.string() }),
})
export type Context = z.infer<typeof Context>
