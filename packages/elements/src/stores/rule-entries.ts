import type { NotificationRule, NotificationSettings } from '@waybill/contract'
import { overlaps } from '@waybill/contract/notification-rules'
import { TRIGGERS, thresholdOf, type Trigger } from '@waybill/contract/triggers'

/** A rule as it stands on the screen: saved, changed or only possible. */
export interface RuleEntry {
  readonly key: string
  /** As it is saved; null where nothing is. */
  readonly base: NotificationRule | null
  /** As it would be saved. */
  readonly rule: NotificationRule
  readonly isEdited: boolean
  /** Whether the other kind of stop has a rule of its own. */
  readonly hasSibling: boolean
}

/** Changes that nobody has saved yet, by the entry's key. */
export type RuleDrafts = Readonly<Record<string, NotificationRule>>

export const keyOf = ({ trigger, legs }: Pick<NotificationRule, 'trigger' | 'legs'>): string => `${trigger} ${legs}`

/** A rule that does nothing yet. */
export const freshRule = (trigger: Trigger, legs: NotificationRule['legs'] = 'dropoff'): NotificationRule => ({
  trigger,
  legs,
  enabled: false,
  minutes: thresholdOf(trigger)?.usual ?? null,
  texts: {},
})

/** Every trigger with its one rule, its two rules, or the one that it could have. */
export function entriesOf(rules: readonly NotificationRule[], drafts: RuleDrafts): RuleEntry[] {
  return TRIGGERS.flatMap((trigger) => {
    const saved = rules.filter((rule) => rule.trigger === trigger)
    const added = Object.entries(drafts)
      .filter(([key, rule]) => rule.trigger === trigger && !saved.some((one) => keyOf(one) === key))
      .map(([key, rule]) => ({ key, base: null, rule }))
    const known = [...saved.map((base) => ({ key: keyOf(base), base, rule: drafts[keyOf(base)] ?? base })), ...added]
    const fresh = freshRule(trigger)
    const entries = known.length > 0 ? known : [{ key: keyOf(fresh), base: null, rule: fresh }]
    return entries.map((entry) => ({
      ...entry,
      isEdited: isEdited(entry.base, drafts[entry.key]),
      hasSibling: entries.length > 1,
    }))
  })
}

const isEdited = (base: NotificationRule | null, draft: NotificationRule | undefined): boolean =>
  draft !== undefined && !isSame(draft, base ?? freshRule(draft.trigger, draft.legs))

export const isSame = (one: NotificationRule, other: NotificationRule | null): boolean =>
  other !== null && JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))

const ordered = ({ trigger, legs, enabled, minutes, texts }: NotificationRule) => [
  trigger,
  legs,
  enabled,
  minutes,
  Object.entries(texts).toSorted(([one], [other]) => (one < other ? -1 : 1)),
]

/** The rules with one of them changed, added or, with null, taken away. */
export function withRule(
  { rules }: Pick<NotificationSettings, 'rules'>,
  base: NotificationRule | null,
  next: NotificationRule | null,
): NotificationRule[] {
  const others = rules.filter((rule) => base === null || keyOf(rule) !== keyOf(base))
  if (next === null) return others
  return [...others.filter((rule) => !overlaps(next)(rule)), next]
}
