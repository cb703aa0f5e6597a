import type { Address, Contact, Context, SavedStop, StopBook } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import type { StopFields } from './order-fields.ts'
import { resource, type Resource } from './resource.ts'

/** Recent and saved places of the client: `portal.store(stopBookStore)`. */
export const stopBookStore = (portal: Portal): Resource<StopBook> =>
  resource((signal) => portal.call('GET /v1/stops', { signal }))

/** Whether whoever looks has an address book. */
export const hasStopBook = ({ guest, organization, scopes }: Context): boolean =>
  !guest && organization.kind === 'client' && scopes.includes('addresses:read')

/** How a stop stands to the address book. */
export type Booked =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'same'; readonly saved: SavedStop }
  | { readonly kind: 'differs'; readonly saved: SavedStop }

/** What the address book says about a stop: the place at its door, else at its street and number. */
export function bookedAs({ address, ...stop }: StopFields, { saved }: Pick<StopBook, 'saved'>): Booked {
  const there = address ? saved.filter((each) => isSameHouse(each.address, address)) : []
  const found = there.find((each) => each.address.unit === address?.unit) ?? there[0]
  if (!found || !address) return { kind: 'unknown' }
  const isSame = isSamePlace(found.address, address) && isSameContact(found.contact, contactOf(stop))
  return { kind: isSame ? 'same' : 'differs', saved: found }
}

const contactOf = ({ name, phone, language, hasRecipient }: Omit<StopFields, 'address'>): Contact | null =>
  hasRecipient && name ? { name, phone: phone || null, ...(language ? { language } : {}) } : null

const isSameHouse = (one: Address, other: Address): boolean =>
  one.line.toLowerCase() === other.line.toLowerCase() && one.city.toLowerCase() === other.city.toLowerCase()

const isSamePlace = (one: Address, other: Address): boolean =>
  one.unit === other.unit &&
  one.point.latitude === other.point.latitude &&
  one.point.longitude === other.point.longitude

const isSameContact = (one: Contact | null, other: Contact | null): boolean =>
  one?.name === other?.name && (one?.phone ?? null) === (other?.phone ?? null)

/** Puts a stop into the address book; `saved` is what it changes there. */
export async function keepStop(portal: Portal, stop: StopFields, saved: SavedStop | undefined): Promise<void> {
  const { address, notes } = stop
  if (!address) return
  const draft = { title: saved?.title ?? '', address, contact: contactOf(stop), notes: saved?.notes ?? notes }
  if (saved) {
    const body = { ...draft, version: saved.version }
    await portal.call('PATCH /v1/stops/:id', { params: { id: saved.id }, body })
  } else {
    await portal.call('POST /v1/stops', { body: draft })
  }
  await portal.store(stopBookStore).refresh()
}

/** A contact that a stop takes over from a place; what somebody has typed is never replaced. */
export function contactFrom(
  { name, phone }: StopFields,
  place: { readonly contact: Contact | null },
  { recent, saved }: StopBook,
): Pick<StopFields, 'name' | 'phone' | 'language'> | undefined {
  const isFromBook = [...recent, ...saved].some(
    ({ contact }) => contact?.name === name && (contact.phone ?? '') === phone,
  )
  const isTyped = (name !== '' || phone !== '') && !isFromBook
  if (isTyped || !place.contact) return undefined
  return { name: place.contact.name, phone: place.contact.phone ?? '', language: place.contact.language }
}
