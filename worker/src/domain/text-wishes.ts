import { DEFAULT_RULES, type Language, type NotificationRule, type QuietHours, type Trigger } from '@waybill/contract'
import type { LegRecord, OrderRecord } from './change.ts'

/** What a client wants texted, with all that a decision about a text needs. */
export interface TextWishes {
  readonly rules: readonly NotificationRule[]
  /** Language of recipients who have none of their own; null: the order's. */
  readonly language: Language | null
  readonly quietHours: QuietHours | null
  readonly supportPhone: string | null
}

/** What a client that has set nothing wants. */
export const DEFAULT_WISHES: TextWishes = {
  rules: DEFAULT_RULES,
  language: null,
  quietHours: null,
  supportPhone: null,
}

/** The one rule of a trigger that is for this stop, where the client has switched one on. */
export const ruleFor = (
  { rules }: TextWishes,
  trigger: Trigger,
  { kind }: Pick<LegRecord, 'kind'>,
): NotificationRule | undefined =>
  rules.find((rule) => rule.enabled && rule.trigger === trigger && (rule.legs === 'both' || rule.legs === kind))

/** The language that the person at a stop is texted in. */
export const languageFor = (order: OrderRecord, leg: LegRecord, { language }: TextWishes): string =>
  leg.contact?.language ?? language ?? order.language
