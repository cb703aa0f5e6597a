import * as z from 'zod/mini'
import { Instant, LANGUAGES, Language, Version, text } from './common.ts'
import { MAX_TEMPLATE_LENGTH, unknownTags } from './templates.ts'
import { RULE_LEGS, TRIGGERS, legChoices, thresholdOf } from './triggers.ts'

/** A text with tags; an unknown tag is refused. */
export const Template = text(MAX_TEMPLATE_LENGTH, 1).check(
  z.refine((template) => unknownTags(template).length === 0, 'unknown_tag'),
)

/** One's own words by language; a language without an entry has the default text. */
export const TemplateTexts = z.partialRecord(Language, Template)
export type TemplateTexts = z.infer<typeof TemplateTexts>

/** When a client's recipients are texted, and with which words. */
export const NotificationRule = z
  .strictObject({
    trigger: z.enum(TRIGGERS),
    legs: z.enum(RULE_LEGS),
    enabled: z._default(z.boolean(), true),
    /** For triggers with a threshold; hours are 60 of them. */
    minutes: z._default(z.nullable(z.int()), null),
    texts: z._default(TemplateTexts, {}),
  })
  .check(
    z.refine(({ trigger, legs }) => legChoices(trigger).includes(legs), { error: 'not_allowed', path: ['legs'] }),
    z.refine(({ trigger, minutes }) => fitsThreshold(thresholdOf(trigger), minutes), {
      error: 'not_allowed',
      path: ['minutes'],
    }),
  )
export type NotificationRule = z.infer<typeof NotificationRule>

function fitsThreshold(limits: ReturnType<typeof thresholdOf>, minutes: number | null): boolean {
  if (!limits || minutes === null) return limits === null && minutes === null
  return minutes >= limits.least && minutes <= limits.most
}

/** A trigger has one rule for both kinds of stop, or at most one for each. */
const Rules = z.array(NotificationRule).check(
  z.maxLength(2 * TRIGGERS.length),
  z.refine((rules) => rules.every((rule, index) => !rules.slice(0, index).some(overlaps(rule))), 'not_allowed'),
)

/** Whether two rules would text the same person about the same thing. */
export const overlaps =
  (one: Pick<NotificationRule, 'trigger' | 'legs'>) =>
  (other: Pick<NotificationRule, 'trigger' | 'legs'>): boolean =>
    one.trigger === other.trigger && (one.legs === other.legs || one.legs === 'both' || other.legs === 'both')

const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** From when to when nobody is texted, by the stop's own clock; over midnight where the end is the earlier. */
export const QuietHours = z
  .strictObject({ from: Clock, until: Clock })
  .check(z.refine(({ from, until }) => from !== until, { error: 'not_allowed', path: ['until'] }))
export type QuietHours = z.infer<typeof QuietHours>

const wish = {
  /** Language of texts to recipients who have none of their own; null: the organization's. */
  language: z.nullable(z.enum(LANGUAGES)),
  quietHours: z.nullable(QuietHours),
  rules: Rules,
}

/** What a client wants texted. `version` is the one last seen, 0 before the first save. */
export const NotificationSettingsDraft = z.strictObject({ ...wish, version: z.int().check(z.gte(0)) })
export type NotificationSettingsDraft = z.infer<typeof NotificationSettingsDraft>

export const NotificationSettings = z.object({
  ...wish,
  version: z.union([z.literal(0), Version]),
  updatedAt: z.nullable(Instant),
  /** What only the server knows of the values that tags will have. */
  values: z.object({ supportPhone: z.nullable(z.string()), trackingLink: z.string() }),
})
export type NotificationSettings = z.infer<typeof NotificationSettings>

/** What a client that has set nothing sends. */
export const DEFAULT_RULES: readonly NotificationRule[] = (['leg_started', 'leg_completed'] as const).map(
  (trigger) => ({ trigger, legs: 'dropoff', enabled: true, minutes: null, texts: {} }),
)
