import type { NotificationRule } from '@waybill/contract'
import { knownLanguage, tagValues, type Told } from '@waybill/contract/tag-values'
import { MAX_TEMPLATE_LENGTH, defaultTemplates, renderTemplate } from '@waybill/contract/templates'
import type { LegRecord, OrderRecord } from './change.ts'

/** Stands in a stored text where the link will be: the link itself is made again when the text is sent. */
export const TRACKING_LINK = '{{tracking.link}}'

/** No provider takes more, and the link is longer than what stands for it. */
const LONGEST = MAX_TEMPLATE_LENGTH - 100

/** The text of a rule for one stop; only the tracking link remains to be filled in. */
export function bodyOf(
  order: OrderRecord,
  leg: LegRecord,
  { trigger, texts }: Pick<NotificationRule, 'trigger' | 'texts'>,
  told: Omit<Told, 'trackingLink'>,
): string {
  const language = knownLanguage(told.language)
  const template = texts[language] ?? defaultTemplates[language][trigger]
  return cut(renderTemplate(template, tagValues(order, leg, { ...told, trackingLink: TRACKING_LINK })))
}

/** Nor does it take half of what stands for the link. */
const cut = (body: string): string =>
  body.length <= LONGEST ? body : body.slice(0, LONGEST).replace(/\{[^}]*$|[\ud800-\udbff]$/, '')
