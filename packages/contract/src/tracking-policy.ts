import * as z from 'zod/mini'
import { text } from './common.ts'

/** What a recipient's page may tell, piece by piece. */
export const TRACKED_ELEMENTS = [
  'position',
  'routeAhead',
  'routeBehind',
  'eta',
  'distance',
  'stopsAhead',
  'driver',
  'vehicle',
  'pickupAddress',
  'timeline',
  'proof',
] as const
export type TrackedElement = (typeof TRACKED_ELEMENTS)[number]

const SIMPLE_RULES = ['always', 'leg_active', 'next_stop', 'never'] as const
/** When a recipient may see one of them; each narrows what is allowed at all, none widens it. */
export const VISIBILITIES = [...SIMPLE_RULES, 'eta_within', 'distance_within'] as const

export const VisibilityRule = z.discriminatedUnion('shows', [
  z.strictObject({ shows: z.enum(SIMPLE_RULES) }),
  z.strictObject({ shows: z.literal('eta_within'), minutes: z.int().check(z.gte(1), z.lte(240)) }),
  z.strictObject({ shows: z.literal('distance_within'), meters: z.int().check(z.gte(50), z.lte(50_000)) }),
])
export type VisibilityRule = z.infer<typeof VisibilityRule>

/** A rule for each element. */
export const TrackingPolicy = z.strictObject({
  position: VisibilityRule,
  routeAhead: VisibilityRule,
  routeBehind: VisibilityRule,
  eta: VisibilityRule,
  distance: VisibilityRule,
  stopsAhead: VisibilityRule,
  driver: VisibilityRule,
  vehicle: VisibilityRule,
  pickupAddress: VisibilityRule,
  timeline: VisibilityRule,
  proof: VisibilityRule,
})
export type TrackingPolicy = z.infer<typeof TrackingPolicy>

/** Whom a recipient may call or text. */
export const CONTACTS = ['driver', 'dispatcher', 'nobody'] as const

export const HexColor = z.string().check(z.regex(/^#[0-9a-f]{6}$/))

const look = {
  /** Stands above the status; empty for none. */
  headline: text(80),
  message: text(500),
  /** null: the page wears our own colour. */
  accent: z.nullable(HexColor),
  contact: z.enum(CONTACTS),
  /** Whether a recipient is asked for one to five stars after the end. */
  rating: z.boolean(),
  /** How long a link works after its stop has ended. */
  hoursAfterEnd: z.int().check(z.gte(1), z.lte(720)),
}

/** Everything about a recipient's page that somebody may choose. */
export const TrackingSettings = z.strictObject({ ...look, policy: TrackingPolicy })
export type TrackingSettings = z.infer<typeof TrackingSettings>

/** One layer of choices: what it leaves out comes from the layer below it (courier, then client, then order). */
export const TrackingChoices = z.strictObject({
  ...z.partial(z.strictObject(look)).shape,
  policy: z.prefault(z.partial(TrackingPolicy), {}),
})
export type TrackingChoices = z.infer<typeof TrackingChoices>

/** The choices of one layer beside what they come to. */
export const TrackingSettingsView = z.object({
  /** Counts the changes; 0 before the first. */
  version: z.int(),
  own: TrackingChoices,
  /** What would hold without `own`. */
  inherited: TrackingSettings,
  /** Whose page it is; the logo is the organization's. */
  brand: z.object({ name: z.string(), logoUrl: z.nullable(z.string()) }),
})
export type TrackingSettingsView = z.infer<typeof TrackingSettingsView>

export const TrackingSettingsEdit = z.strictObject({
  version: z.int().check(z.gte(0)),
  choices: TrackingChoices,
})

/** Moments of a delivery that settings are shown at. */
export const PREVIEW_MOMENTS = ['on_the_way', 'delivered'] as const
export const TrackingPreview = z.strictObject({ moment: z.enum(PREVIEW_MOMENTS), choices: TrackingChoices })
