import * as z from 'zod/mini'
import { Instant, text } from './common.ts'
import { Id } from './ids.ts'
import { COMPONENTS, KEY_SCOPES } from './scopes.ts'

/** An exact web origin, or `https://*.host.example` for its sub-domains; without TLS only on one's own machine. */
export const AllowedOrigin = z
  .string()
  .check(
    z.maxLength(200),
    z.regex(/^(https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+|https?:\/\/(localhost|127\.0\.0\.1))(:\d{1,5})?$/),
  )

/** Where the pages stand that may use a publishable key. */
const Origins = z.array(AllowedOrigin).check(z.minLength(1), z.maxLength(50))

export const KeyDraft = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('secret'),
    name: text(60, 1),
    scopes: z.array(z.enum(KEY_SCOPES)).check(z.minLength(1)),
    expiresAt: z._default(z.nullable(Instant), null),
  }),
  z.strictObject({
    kind: z.literal('publishable'),
    name: text(60, 1),
    connectionId: Id,
    origins: Origins,
    expiresAt: z._default(z.nullable(Instant), null),
  }),
])
export type KeyDraft = z.infer<typeof KeyDraft>

/** The sites of a publishable key, in place of all that it had; within 30 seconds the change counts everywhere. */
export const KeyChange = z.strictObject({ origins: Origins })
export type KeyChange = z.infer<typeof KeyChange>

export const ApiKey = z.object({
  id: Id,
  kind: z.enum(['secret', 'publishable']),
  name: z.string(),
  /** Its first and last characters, enough to recognise it. */
  hint: z.string(),
  scopes: z.array(z.string()),
  origins: z.array(z.string()),
  /** The connection that a publishable key places orders for. */
  connectionId: z.nullable(Id),
  createdAt: Instant,
  expiresAt: z.nullable(Instant),
  lastUsedAt: z.nullable(Instant),
})
export type ApiKey = z.infer<typeof ApiKey>
/** The only answer that ever holds the key itself. */
export const CreatedKey = z.extend(ApiKey, { key: z.string() })
export type CreatedKey = z.infer<typeof CreatedKey>
export const KeyList = z.object({ items: z.array(ApiKey) })

export const ClientSessionDraft = z.strictObject({
  /** The client organization; a courier's key may name any client that it is connected to. */
  organizationId: z.optional(Id),
  components: z.array(z.enum(COMPONENTS)).check(z.minLength(1)),
})
export const EmbedSessionDraft = z.strictObject({
  publishableKey: text(80),
  components: z.array(z.enum(COMPONENTS)).check(z.minLength(1)),
})
/** A token of at most 15 minutes; `expiresIn` counts seconds from the answer's arrival. */
export const ClientSession = z.object({ token: z.string(), expiresIn: z.int() })
