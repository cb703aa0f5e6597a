import type { Address, OrderInput, Requirements, Window } from '@waybill/contract'

type LegInput = OrderInput['pickup']

/** What a page may fill in beforehand, in the words of the API; anything may be left out. */
export interface OrderDefaults {
  readonly connectionId?: string
  readonly reference?: string
  readonly pickup?: Partial<LegInput>
  readonly dropoffs?: readonly Partial<LegInput>[]
}

/** What the fields of a stop hold. */
export interface StopValues {
  readonly address: Address | null
  readonly name: string
  /** E.164, or '' while there is none that can be called. */
  readonly phone: string
  readonly window: Window
  readonly notes: string
}
type Given = { readonly [Field in keyof StopValues]: { readonly value: StopValues[Field]; readonly asTyped: string } }

/** What stands at one stop of the form. */
export interface StopFields extends StopValues {
  readonly language: NonNullable<LegInput['contact']>['language']
  readonly requirements: Requirements
  /** False means "No recipient": nobody is told anything about this stop. */
  readonly hasRecipient: boolean
  readonly notify: boolean
  readonly timeZone: string | undefined
  /** Who keeps it from being changed. */
  readonly lock: 'none' | 'page' | 'driver'
  /** What was typed in fields where it may be more than their value. */
  readonly typed: Readonly<Partial<Record<keyof StopValues, string>>>
  /** What its fields were last given to show; from then on they keep what is typed themselves. */
  readonly given: Given
}

/** All that stands in the form; the pickup is the first stop. */
export interface OrderFields {
  readonly connectionId: string
  readonly reference: string
  readonly stops: readonly StopFields[]
}

/** Has the fields of a stop show what it holds now, whatever they show. */
export function shown(stop: Omit<StopFields, 'given'>): StopFields {
  const { address, name, phone, window, notes, typed } = stop
  const give = <Value>(value: Value, asTyped = '') => ({ value, asTyped })
  const given = {
    address: give(address, typed.address),
    name: give(name),
    phone: give(phone, typed.phone),
    window: give(window, typed.window),
    notes: give(notes),
  }
  return { ...stop, given }
}

/** A stop that shows what is known of it. */
export function toStop({ contact, address, window, ...known }: Partial<LegInput> = {}): StopFields {
  return shown({
    address: address ? toAddress(address) : null,
    name: contact?.name ?? '',
    phone: contact?.phone ?? '',
    language: contact?.language,
    window: window ?? { after: null, before: null },
    notes: known.notes ?? '',
    requirements: toRequirements(known.requirements),
    hasRecipient: contact !== null,
    notify: known.notify ?? true,
    timeZone: known.timeZone,
    lock: 'none',
    typed: {},
  })
}

const toAddress = ({ unit = '', city = '', postcode = '', ...place }: LegInput['address']): Address => ({
  ...place,
  unit,
  city,
  postcode,
})

const toRequirements = ({
  signature = false,
  photo = false,
  notes = false,
  minimumAge = null,
}: LegInput['requirements'] = {}): Requirements => ({ signature, photo, notes, minimumAge })

/** The form as it begins; a page may keep its pickup as it says. */
export function toFields(defaults: OrderDefaults, locksPickup = false): OrderFields {
  const { connectionId = '', reference = '', pickup, dropoffs = [] } = defaults
  const legs = dropoffs.length > 0 ? dropoffs : [{}]
  const first: StopFields = { ...toStop(pickup), lock: locksPickup && pickup?.address ? 'page' : 'none' }
  return { connectionId, reference, stops: [first, ...legs.map((leg) => toStop(leg))] }
}

/** The request that the fields make, complete or not: a stop without an address stands there with null. */
export function toCandidate({ connectionId, reference, stops }: OrderFields) {
  const [pickup, ...dropoffs] = stops.map(toLeg)
  return { ...(connectionId ? { connectionId } : {}), reference, pickup, dropoffs }
}

function toLeg(stop: StopFields, index: number) {
  const { address, notes, window, requirements, notify, timeZone } = stop
  const leg = { address, contact: contactOf(stop, index === 0), notes, window, requirements, notify }
  return timeZone ? { ...leg, timeZone } : leg
}

/** The sender may be left open, the recipient only by saying that there is none. */
function contactOf({ name, phone, language, hasRecipient }: StopFields, isPickup: boolean) {
  if (!hasRecipient || (isPickup && !name && !phone)) return null
  return { name, phone: phone || null, ...(language ? { language } : {}) }
}

export type Candidate = ReturnType<typeof toCandidate>

/** Whether a request lacks no address; what else is wrong with it the contract's schema says. */
export const hasAddresses = (candidate: Candidate): candidate is Candidate & OrderInput =>
  [candidate.pickup, ...candidate.dropoffs].every((leg) => leg?.address)
