/** What may cause a text (product.md 4). */
export const TRIGGERS = [
  'order_placed',
  'leg_started',
  'eta_below',
  'arriving',
  'leg_completed',
  'leg_failed',
  'pickup_started',
  'pickup_completed',
  'predicted_eta_below',
  'delayed',
  'cancelled',
] as const
export type Trigger = (typeof TRIGGERS)[number]

/** Triggers about something that happens now: quiet hours do not hold them back. */
export const LIVE_TRIGGERS: readonly Trigger[] = ['leg_started', 'eta_below', 'arriving']

/** The minutes that a trigger waits for: what may be chosen, and what stands there at first. */
export const THRESHOLDS = {
  eta_below: { least: 1, most: 120, usual: 15 },
  predicted_eta_below: { least: 60, most: 720, usual: 120 },
  delayed: { least: 1, most: 240, usual: 15 },
} as const satisfies Partial<Record<Trigger, { least: number; most: number; usual: number }>>

/** The limits of a trigger's minutes; null where it has none. */
export function thresholdOf(trigger: Trigger): { least: number; most: number; usual: number } | null {
  const thresholds: Partial<Record<Trigger, { least: number; most: number; usual: number }>> = THRESHOLDS
  return thresholds[trigger] ?? null
}

/** Whose stop a rule is for. */
export const RULE_LEGS = ['both', 'pickup', 'dropoff'] as const
export type RuleLegs = (typeof RULE_LEGS)[number]

/** What happens at the pickup is told to those who wait behind it, so there is nobody else to choose. */
export const legChoices = (trigger: Trigger): readonly RuleLegs[] =>
  trigger === 'pickup_started' || trigger === 'pickup_completed' ? ['dropoff'] : RULE_LEGS
