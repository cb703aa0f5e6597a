import type { RecentStop, StopBook } from '@waybill/contract'
import type { Place } from '../address-field/address-choices.ts'
import { day } from '../base/format.ts'

/** An address book as an address field shows it: places used for this kind of stop first, then the others, then saved ones. */
export function toPlaces({ recent, saved }: StopBook, kind: RecentStop['kind'], locale: string): Place[] {
  const own = recent.filter((stop) => stop.kind === kind)
  const others = recent.filter((stop) => stop.kind !== kind && !own.some((each) => isSame(each, stop)))
  return [
    ...[...own, ...others].map(({ address, contact, at }): Place => {
      const detail = [contact?.name, day(locale, at)].filter(Boolean).join(' · ')
      return { kind: 'recent', address, detail }
    }),
    ...saved.map(({ address, contact, title }): Place => {
      const detail = contact?.name ?? ''
      return { kind: 'saved', address, ...(title && { title }), ...(detail && { detail }) }
    }),
  ]
}

const isSame = (one: RecentStop, other: RecentStop): boolean =>
  one.address.line === other.address.line && one.address.unit === other.address.unit
