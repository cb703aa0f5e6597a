import type { OrderFields, StopFields } from './order-fields.ts'

/** What of a stop is compared, and chosen, as one. */
export const MERGED_FIELDS = ['address', 'contact', 'window', 'notes', 'requirements'] as const
export type MergedField = (typeof MERGED_FIELDS)[number]

type Slot = StopFields | undefined

/** What two people have made of one thing; `stop` is a whole stop that one of them has not. */
export interface Difference {
  readonly stop: number
  readonly field: MergedField | 'stop'
  readonly mine: Slot
  readonly theirs: Slot
}

/** A draft brought together with an order that was changed meanwhile. */
export interface Merge {
  /** The stops of both; where both changed the same thing, mine until somebody chooses. */
  readonly slots: readonly Slot[]
  /** What both have changed, each otherwise. */
  readonly conflicts: readonly Difference[]
  /** What only they have changed: it is taken over. */
  readonly taken: readonly Difference[]
  /** What I have changed at stops that the driver has started since: it cannot be kept. */
  readonly lost: readonly Difference[]
}

const instant = (text: string | null): number | null => (text === null ? null : Date.parse(text))

/** What makes a field of a stop the same; `keys` are what is copied with it. */
const PARTS = {
  address: {
    keys: ['address'],
    content: ({ address: a }) =>
      a && [a.line, a.unit, a.city, a.postcode, a.country, a.point.latitude, a.point.longitude],
  },
  contact: {
    keys: ['name', 'phone', 'language', 'hasRecipient'],
    content: ({ name, phone, hasRecipient }) => (hasRecipient ? [name, phone] : null),
  },
  window: { keys: ['window'], content: (stop) => [instant(stop.window.after), instant(stop.window.before)] },
  notes: { keys: ['notes'], content: ({ notes }) => notes.trim() },
  requirements: {
    keys: ['requirements'],
    content: ({ requirements: r }) => [r.signature, r.photo, r.notes, r.minimumAge],
  },
} as const satisfies Record<
  MergedField,
  { readonly keys: readonly (keyof StopFields)[]; readonly content: (stop: StopFields) => unknown }
>

const isSame = (field: MergedField, one: StopFields, other: StopFields): boolean =>
  JSON.stringify(PARTS[field].content(one)) === JSON.stringify(PARTS[field].content(other))

const isSameStop = (one: Slot, other: Slot): boolean =>
  one && other ? MERGED_FIELDS.every((field) => isSame(field, one, other)) : one === other

/** Whether two forms ask for the same. */
export const isSameOrder = (one: OrderFields, other: OrderFields): boolean =>
  one.reference === other.reference &&
  one.stops.length === other.stops.length &&
  one.stops.every((stop, index) => isSameStop(stop, other.stops[index]))

/** Gives a stop one field of another. */
function withField(stop: StopFields, field: MergedField, from: StopFields): StopFields {
  const parts = Object.fromEntries(PARTS[field].keys.map((key) => [key, from[key]]))
  const typed = Object.entries(stop.typed).filter(([name]) => !PARTS[field].keys.some((key) => key === name))
  return { ...stop, ...parts, typed: Object.fromEntries(typed) }
}

/** Brings a draft together with a newer order; `base` is the order that the draft began with. */
export function mergeOrders(base: OrderFields, mine: OrderFields, theirs: OrderFields): Merge {
  const count = Math.max(base.stops.length, mine.stops.length, theirs.stops.length)
  const merges = Array.from({ length: count }, (_, index) =>
    mergeSlot(index, base.stops[index], mine.stops[index], theirs.stops[index]),
  )
  return {
    slots: merges.flatMap(({ slots }) => slots),
    conflicts: merges.flatMap(({ conflicts }) => conflicts),
    taken: merges.flatMap(({ taken }) => taken),
    lost: merges.flatMap(({ lost }) => lost),
  }
}

function mergeSlot(stop: number, base: Slot, mine: Slot, theirs: Slot): Merge {
  const nothing = { conflicts: [], taken: [], lost: [] }
  if (theirs?.lock === 'driver') {
    const lost = mine && base ? differences(stop, mine, theirs).filter(({ field }) => changed(field, base, mine)) : []
    return { ...nothing, slots: [theirs], lost }
  }
  if (base && mine && theirs) return mergeStop(stop, base, mine, theirs)
  const whole: Difference = { stop, field: 'stop', mine, theirs }
  if (isSameStop(mine, theirs) || isSameStop(base, theirs)) return { ...nothing, slots: [mine] }
  if (isSameStop(base, mine)) return { ...nothing, slots: [theirs], taken: [whole] }
  return { ...nothing, slots: [mine], conflicts: [whole] }
}

function mergeStop(stop: number, base: StopFields, mine: StopFields, theirs: StopFields): Merge {
  const news = differences(stop, mine, theirs).filter(({ field }) => changed(field, base, theirs))
  const conflicts = news.filter(({ field }) => changed(field, base, mine))
  const taken = news.filter(({ field }) => !changed(field, base, mine))
  const merged = taken.reduce((slot, { field }) => (field === 'stop' ? slot : withField(slot, field, theirs)), mine)
  return { slots: [{ ...merged, lock: theirs.lock }], conflicts, taken, lost: [] }
}

const changed = (field: Difference['field'], base: StopFields, now: StopFields): boolean =>
  field !== 'stop' && !isSame(field, base, now)

const differences = (stop: number, mine: StopFields, theirs: StopFields): Difference[] =>
  MERGED_FIELDS.filter((field) => !isSame(field, mine, theirs)).map((field) => ({ stop, field, mine, theirs }))

/** A merge in which somebody has chosen whose a conflict is to be. */
export function choose(merge: Merge, { stop, field, mine, theirs }: Difference, whose: 'mine' | 'theirs'): Merge {
  const chosen = whose === 'mine' ? mine : theirs
  const slots = merge.slots.map((slot, index) => {
    if (index !== stop) return slot
    return field === 'stop' || !slot || !chosen ? chosen : withField(slot, field, chosen)
  })
  return { ...merge, slots }
}
