import type { Address, Point } from '@waybill/contract'
import { inputText, isComplete, parsePoint, toSpot, type Spot } from './address-choices.ts'

/** What stands in the field. */
export interface AddressDraft {
  text: string
  unit: string
  /** What was picked from the list; gone as soon as the text changes. */
  spot: Spot | null
  /** Coordinates of a place that no list knows, as typed; null while none are wanted. */
  pin: string | null
}

/** Why a draft is no address that can be driven to. */
export type AddressFault = 'required' | 'number' | 'pick' | 'pin_fault'

export const EMPTY: AddressDraft = { text: '', unit: '', spot: null, pin: null }

/** The draft that shows an address. */
export function toDraft(address: Address | null): AddressDraft {
  if (!address) return EMPTY
  return { text: inputText(address), unit: address.unit, spot: toSpot(address), pin: null }
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

function pinned({ text, pin }: AddressDraft, country: string): Spot | null {
  const point: Point | undefined = pin === null ? undefined : parsePoint(pin)
  return point && country ? { line: text.trim(), city: '', postcode: '', country, point } : null
}
