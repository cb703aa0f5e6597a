import type { TrackingVisit } from '@waybill/contract'

type Device = TrackingVisit['device']

/** The first that fits says what opened a page. Messengers and mail readers look at links before people do. */
const DEVICES: readonly (readonly [RegExp, Device])[] = [
  [/bot\b|crawl|spider|preview|facebookexternalhit|whatsapp|telegram|slack|discord|skypeuri|curl|wget/i, 'preview'],
  [/ipad|tablet|android(?!.*mobile)/i, 'tablet'],
  [/mobi|iphone|ipod|android/i, 'phone'],
  [/windows|macintosh|x11|cros|linux/i, 'computer'],
]

/** The kind of device behind a `User-Agent`. */
export const deviceOf = (userAgent: string): Device =>
  DEVICES.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'unknown'

/** An ISO 3166-1 code as Cloudflare says it; `XX` and `T1` stand for nowhere. */
export const countryOf = (code: string): string | null => (/^[A-Z]{2}$/.test(code) && code !== 'XX' ? code : null)
