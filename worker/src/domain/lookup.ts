import { hasEnded } from '@waybill/contract'
import type { LegRecord, OrderRecord } from './change.ts'

/**
 * The stop whose recipient knows this phone number or postcode; null where none does, or where a postcode leaves open
 * which of several recipients asks. Of one person's several stops it is the one that is still ahead.
 */
export function legFor(order: OrderRecord, proof: string): LegRecord | null {
  const byPhone = order.legs.filter(({ contact }) => contact?.phone && isSamePhone(contact.phone, proof))
  if (byPhone.length > 0) return byPhone.find(({ state }) => !hasEnded(state)) ?? byPhone.at(-1) ?? null
  const byPostcode = order.legs.filter(({ kind, address }) => kind === 'dropoff' && isSameCode(address.postcode, proof))
  return byPostcode.length === 1 ? (byPostcode[0] ?? null) : null
}

/** Fewer digits than these are no whole number. */
const FEWEST_DIGITS = 7
/** So many digits may begin with one that is dialled at home only. */
const WITH_PREFIX = 10

/** Whether what was typed is this number: as at home, with its country, with or without the zeros in front. */
function isSamePhone(phone: string, typed: string): boolean {
  if (/[^\d\s()+./-]/.test(typed)) return false
  const digits = typed.replaceAll(/\D/g, '').replace(/^0+/, '')
  if (digits.length < FEWEST_DIGITS) return false
  return phone.endsWith(digits) || (digits.length >= WITH_PREFIX && phone.endsWith(digits.slice(1)))
}

const plain = (code: string): string => code.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase()

const isSameCode = (postcode: string, typed: string): boolean =>
  plain(postcode) !== '' && plain(postcode) === plain(typed)
