import type { ArchivedOrder } from './archive.ts'
import type { LegRecord, OrderRecord } from './change.ts'

/** What stands where a person's name or address stood. */
export const ERASED = '—'
/** Decimals of a place that say in which part of a town it lies, and not in which house. */
const COARSE = 100
const LETTER = '[\\p{L}\\p{N}]'

/** An order without one of its people, and what else must go with them. */
export interface Erasure {
  readonly order: OrderRecord
  readonly legIds: readonly string[]
  /** Photos and signatures of those stops. */
  readonly fileIds: readonly string[]
  /** The number, the name and the address as they may stand in free texts. */
  readonly words: readonly string[]
}

/** Takes whoever has this number out of an order; null where nobody there has it. */
export function eraseFrom(order: OrderRecord, phone: string): Erasure | null {
  const legs = order.legs.filter(({ contact }) => contact?.phone === phone)
  if (legs.length === 0) return null
  const words = wordsOf(legs, phone)
  const { rejection, cancellation, reference } = order
  return {
    order: {
      ...order,
      reference: scrub(reference, words),
      rejection: rejection && { ...rejection, text: scrub(rejection.text, words) },
      cancellation: cancellation && { ...cancellation, text: scrub(cancellation.text, words) },
      legs: order.legs.map((leg) => (legs.includes(leg) ? eraseLeg(leg) : { ...leg, notes: scrub(leg.notes, words) })),
    },
    legIds: legs.map(({ id }) => id),
    fileIds: legs
      .flatMap(({ proof }) => [...(proof?.photos ?? []), ...toList(proof?.signature?.file)])
      .map(({ id }) => id),
    words,
  }
}

const toList = <Thing>(thing: Thing | null | undefined): Thing[] => (thing ? [thing] : [])

/** The longest first, so that a part of one does not keep the rest of it from being found. */
const wordsOf = (legs: readonly LegRecord[], phone: string): string[] =>
  [...new Set([phone, ...legs.flatMap(({ contact, address }) => [contact?.name ?? '', address.line])])]
    .filter((word) => word.length > 2)
    .toSorted((one, other) => other.length - one.length)

function eraseLeg(leg: LegRecord): LegRecord {
  const { address, failure, proof } = leg
  const { latitude, longitude } = address.point
  return {
    ...leg,
    contact: { name: ERASED, phone: null },
    address: {
      ...address,
      line: ERASED,
      unit: '',
      postcode: '',
      point: { ...address.point, latitude: coarse(latitude), longitude: coarse(longitude) },
    },
    notes: '',
    failure: failure && { ...failure, text: '' },
    proof: proof && { ...proof, photos: [], signature: null, notes: '' },
  }
}

const coarse = (degrees: number): number => Math.round(degrees * COARSE) / COARSE

/** A text without these words, where each stands for itself and not within another. */
export const scrub = (text: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.replace(standing(word), ERASED), text)

const standing = (word: string): RegExp =>
  new RegExp(`(?<!${LETTER})${word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?!${LETTER})`, 'gu')

/** The same for an order that was archived, with its timeline. */
export function eraseFromArchive(
  { order, events }: ArchivedOrder,
  phone: string,
): { archived: ArchivedOrder; erasure: Erasure } | null {
  const erasure = eraseFrom(order, phone)
  if (!erasure) return null
  const scrubbed = events.map((event) => ({ ...event, text: scrub(event.text, erasure.words) }))
  return { archived: { order: erasure.order, events: scrubbed }, erasure }
}
