import type { Address } from '@waybill/contract'

/** What of a town an address names. */
export type TownPart = 'city' | 'postcode'

/** Countries that write the postcode behind the town; elsewhere it stands before (Universal Postal Union, S42). */
const POSTCODE_BEHIND = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'IN', 'SG', 'TH', 'ID', 'ZA'])

/** Town and postcode in the order of the country. */
export const layoutOf = (country: string): readonly [TownPart, TownPart] =>
  POSTCODE_BEHIND.has(country) ? ['city', 'postcode'] : ['postcode', 'city']

/** "75001 Paris" or "London SW1A 1AA"; '' where neither is known. */
export const townLine = (address: Pick<Address, TownPart | 'country'>): string =>
  layoutOf(address.country)
    .map((part) => address[part])
    .filter(Boolean)
    .join(' ')
