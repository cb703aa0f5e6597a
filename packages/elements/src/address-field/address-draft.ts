import type { Address, Point, Suggestion } from '@waybill/contract'

/** An address without its door: what is picked from the list. */
export type Spot = Omit<Address, 'unit'>

/** What stands in the field. */
export interface AddressDraft {
  text: string
  unit: string
  /** Town and postcode of a place that no list knows. */
  city: string
  postcode: string
  /** What was picked from the list; gone as soon as the text changes. */
  spot: Spot | null
  /** Coordinates of a place that no list knows, as typed; null while none are wanted. */
  pin: string | null
}

/** Why a draft is no address that can be driven to. */
export type AddressFault = 'required' | 'number' | 'pick' | 'pin_fault'

export const EMPTY: AddressDraft = { text: '', unit: '', city: '', postcode: '', spot: null, pin: null }

/** The draft that shows an address. */
export function toDraft(address: Address | null): AddressDraft {
  if (!address) return EMPTY
  return { ...EMPTY, text: inputText(address), unit: address.unit, spot: toSpot(address) }
}

/** The address of a draft, or null; `country` is that of typed and pinned places. */
export function toAddress(draft: AddressDraft, country: string): Address | null {
  const spot = draft.spot ?? pinned(draft, country)
  return spot && isComplete(spot.line) ? { ...spot, unit: draft.unit.trim() } : null
}

/** The first thing that is wrong with a draft. */
export function faultOf({ text, spot, pin }: AddressDraft): AddressFault | undefined {
  if (!text.trim()) return 'required'
  if (!isComplete(spot?.line ?? text)) return 'number'
  if (spot) return undefined
  if (pin === null) return 'pick'
  return parsePoint(pin) ? undefined : 'pin_fault'
}

function pinned({ text, city, postcode, pin }: AddressDraft, country: string): Spot | null {
  const point: Point | undefined = pin === null ? undefined : parsePoint(pin)
  return point && country ? { line: text.trim(), city: city.trim(), postcode: postcode.trim(), country, point } : null
}

/** The change that moves a draft's pin. */
export const withPoint = ({ spot }: AddressDraft, point: Point): Partial<AddressDraft> =>
  spot ? { spot: { ...spot, point } } : { pin: `${point.latitude.toFixed(6)}, ${point.longitude.toFixed(6)}` }

/** How an address stands in the input. */
export const inputText = ({ line, city }: Pick<Address, 'line' | 'city'>): string => (city ? `${line}, ${city}` : line)

export const toSpot = ({ line, city, postcode, country, point }: Suggestion | Address): Spot => ({
  line,
  city,
  postcode,
  country,
  point,
})

/** Whether a line has a street and a number, as every address must. */
export const isComplete = (line: string): boolean => /\p{L}/u.test(line) && /\p{N}/u.test(line)

/** A point from "-34.9137, -56.1494", as maps show and copy it; undefined when it is none. */
export function parsePoint(text: string): Point | undefined {
  const match = /^\s*\(?\s*([-+]?\d{1,2}(?:\.\d+)?)°?\s*[,;\s]\s*([-+]?\d{1,3}(?:\.\d+)?)°?\s*\)?\s*$/.exec(text)
  if (!match) return undefined
  const [latitude, longitude] = [Number(match[1]), Number(match[2])]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}
