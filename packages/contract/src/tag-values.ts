import { isLanguage, type Instant, type Language } from './common.ts'
import type { Leg, Order } from './orders.ts'
import type { TagValues } from './templates.ts'

/** What of an order its texts speak of. */
export type ToldOrder = Pick<Order, 'shortId' | 'courier' | 'client' | 'driver'>
export type ToldLeg = Pick<Leg, 'address' | 'contact' | 'notes' | 'window' | 'timeZone'>

/** What a text says that stands neither in the order nor in its stop. */
export interface Told {
  readonly language: string
  /** When the driver will be there, for texts that say so. */
  readonly arrival: { readonly at: Instant; readonly minutes: number } | null
  readonly supportPhone: string | null
  readonly trackingLink: string
}

/** The values of all tags for one stop. What people typed is made harmless and short. */
export function tagValues(order: ToldOrder, leg: ToldLeg, told: Told): TagValues {
  const time = (at: Instant): string => timeText(at, knownLanguage(told.language), leg.timeZone)
  const typed: TagValues = {
    'recipient.name': leg.contact?.name,
    'driver.name': order.driver?.name,
    'driver.vehicle': order.driver?.vehicle,
    'organization.name': order.client.name,
    'courier.name': order.courier.name,
    'destination.address': [leg.address.line, leg.address.unit].filter(Boolean).join(', '),
    notes: leg.notes,
  }
  return {
    ...harmless(typed),
    'order.id': order.shortId,
    'eta.time': told.arrival && time(told.arrival.at),
    'eta.minutes': told.arrival && String(told.arrival.minutes),
    window: windowText(leg, time),
    'tracking.link': told.trackingLink,
    'support.phone': told.supportPhone,
  }
}

/** The language as far as there are texts in it. */
export const knownLanguage = (language: string): Language => (isLanguage(language) ? language : 'en')

const timeText = (at: Instant, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone, numberingSystem: 'latn' })
    .format(new Date(at))
    .replaceAll(/[\u00a0\u202f]/g, ' ')

function windowText({ window: { after, before } }: ToldLeg, time: (at: Instant) => string): string | null {
  if (after && before) return `${time(after)}-${time(before)}`
  return before || after ? time(before ?? after ?? '') : null
}

/** A text is paid by its length, so what people typed takes at most so much of it. */
const LONGEST = 100
const LONGEST_NOTES = 160

/** What people typed is a value, never a template and never a link: a name must not carry somebody elsewhere. */
const harmless = (values: TagValues): TagValues =>
  Object.fromEntries(
    Object.entries(values).map(([tag, value]) => [
      tag,
      value && harmlessWords(value, tag === 'notes' ? LONGEST_NOTES : LONGEST),
    ]),
  )

/** Somebody's words without control characters, tags and links, at most so long. */
export const harmlessWords = (value: string, most: number): string => shortened(withoutLinks(value).trim(), most)

const withoutLinks = (value: string): string =>
  value
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[{}]/g, '')
    .replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/\S*/gi, '')
    .replaceAll(/(?<=[\p{L}\p{N}])[.\u3002\uff0e\uff61](?=[\p{L}]{2,})/gu, ' ')

function shortened(value: string, most: number): string {
  const characters = [...value]
  return characters.length <= most
    ? value
    : `${characters
        .slice(0, most - 2)
        .join('')
        .trimEnd()}..`
}
