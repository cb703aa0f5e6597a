/** Countries that write the number before the street; elsewhere it stands behind (Universal Postal Union, S42). */
const NUMBER_FIRST = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'FR', 'LU', 'ZA', 'IN', 'SG', 'MY', 'PH', 'TH', 'IL'])

/** Street and number in the order of the country. */
export function toAddressLine(country: string, street: string, number: string): string {
  if (number === '') return street
  return NUMBER_FIRST.has(country) ? `${number} ${street}` : `${street} ${number}`
}
