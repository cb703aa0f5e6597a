import { LANGUAGES, type Instant, type Language, type Trigger } from '@waybill/contract'
import { defaultTemplates, renderTemplate, type TagValues } from '@waybill/contract/templates'
import type { LegRecord, OrderRecord } from './change.ts'
import { toLine } from './rows.ts'

/** Stands in a stored text where the link will be: the link itself is made again when the text is sent. */
export const TRACKING_LINK = '{{tracking.link}}'

/** The text of a rule for one leg; only the tracking link remains to be filled in. */
export function bodyOf(
  order: OrderRecord,
  leg: LegRecord,
  template: { readonly trigger: Trigger; readonly body: string | null; readonly language: string },
  arrival: { readonly at: Instant; readonly minutes: number } | null,
): string {
  const language = knownLanguage(template.language)
  const time = (at: Instant): string => timeText(at, language, leg.timeZone)
  const typed: TagValues = {
    'recipient.name': leg.contact?.name,
    'driver.name': order.driver?.name,
    'driver.vehicle': order.driver?.vehicle,
    'organization.name': order.client.name,
    'courier.name': order.courier.name,
    'destination.address': toLine(leg),
    notes: leg.notes,
  }
  const ours: TagValues = {
    'order.id': order.shortId,
    'eta.time': arrival && time(arrival.at),
    'eta.minutes': arrival && String(arrival.minutes),
    window: windowText(leg, time),
    'tracking.link': TRACKING_LINK,
  }
  return renderTemplate(template.body ?? defaultTemplates[language][template.trigger], { ...harmless(typed), ...ours })
}

const knownLanguage = (language: string): Language => LANGUAGES.find((known) => known === language) ?? 'en'

const timeText = (at: Instant, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(at))

function windowText({ window: { after, before } }: LegRecord, time: (at: Instant) => string): string | null {
  if (after && before) return `${time(after)}-${time(before)}`
  return before || after ? time(before ?? after ?? '') : null
}

/** What people typed is a value, never a template and never a link: a name must not carry somebody elsewhere. */
const harmless = (values: TagValues): TagValues =>
  Object.fromEntries(Object.entries(values).map(([tag, value]) => [tag, value && withoutLinks(value)]))

const withoutLinks = (value: string): string =>
  value
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[{}]/g, '')
    .replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/\S*/gi, '')
    .replaceAll(/(?<=[\p{L}\p{N}])\.(?=[\p{L}]{2,})/gu, ' ')
