import { ApiError, type FieldProblem, type Instant, type LegDraft, type OrderDraft } from '@waybill/contract'
import { isValidPhoneNumber } from 'libphonenumber-js/max'
import type { LegRecord, OrderRecord } from './change.ts'

const DAY_MS = 86_400_000
/** Nobody plans a courier's trip more than a year ahead: such a date is a slip of the year. */
const FARTHEST_MS = 366 * DAY_MS

/** Refuses what only the moment or another leg can tell: past windows, crossed windows, numbers that cannot ring. */
export function checkDraft({ pickup, dropoffs }: OrderDraft, at: Instant): void {
  const fields = [
    ...legProblems('pickup', pickup, at),
    ...dropoffs.flatMap((leg, index) => [
      ...legProblems(`dropoffs.${index}`, leg, at),
      ...crossProblems(`dropoffs.${index}`, leg, pickup),
    ]),
  ]
  if (fields.length > 0) throw new ApiError('invalid_request', 'Some fields need another look', { fields })
}

function legProblems(path: string, { contact, window }: LegDraft, at: Instant): FieldProblem[] {
  const now = Date.parse(at)
  const fields: FieldProblem[] = []
  if (contact?.phone && !isValidPhoneNumber(contact.phone)) {
    fields.push(problem(`${path}.contact.phone`, 'phone_invalid', 'No network has such a number'))
  }
  if (window.before && Date.parse(window.before) <= now) {
    fields.push(problem(`${path}.window.before`, 'window_past', 'The window has already ended'))
  }
  for (const end of ['after', 'before'] as const) {
    const instant = window[end]
    if (instant && Date.parse(instant) > now + FARTHEST_MS) {
      fields.push(problem(`${path}.window.${end}`, 'window_too_far', 'At most a year ahead'))
    }
  }
  return fields
}

function crossProblems(path: string, dropoff: LegDraft, pickup: LegDraft): FieldProblem[] {
  const { before } = dropoff.window
  const { after } = pickup.window
  const crossed = before && after && Date.parse(before) <= Date.parse(after)
  return crossed ? [problem(`${path}.window.before`, 'window_order', 'Ends before the pickup may begin')] : []
}

const problem = (path: string, code: FieldProblem['code'], message: string): FieldProblem => ({ path, code, message })

/** The draft of a new order that goes where another went: who and where, but not when. */
export function draftLike({ connectionId, legs }: Pick<OrderRecord, 'connectionId' | 'legs'>): OrderDraft {
  const [pickup, ...dropoffs] = legs.map(toDraft)
  if (!pickup) throw new Error('An order has a pickup')
  return { connectionId, reference: '', pickup, dropoffs }
}

const toDraft = ({ address, contact, notes, timeZone, requirements, notify }: LegRecord): LegDraft => ({
  address,
  contact,
  notes,
  window: { after: null, before: null },
  timeZone,
  requirements,
  notify,
})

/** Makes a fresh leg from what a client typed. */
export function toLeg(draft: LegDraft, id: string, kind: LegRecord['kind'], timeZone: string): LegRecord {
  return {
    id,
    kind,
    state: 'pending',
    ...typedOf(draft, timeZone),
    startedAt: null,
    arrivedAt: null,
    endedAt: null,
    failure: null,
    proof: null,
  }
}

/** Gives a leg what was typed anew; its life so far stays. */
export const withDraft = (leg: LegRecord, draft: LegDraft): LegRecord => ({ ...leg, ...typedOf(draft, leg.timeZone) })

type Typed = Pick<LegRecord, 'address' | 'contact' | 'notes' | 'window' | 'timeZone' | 'requirements' | 'notify'>

function typedOf(draft: LegDraft, timeZone: string): Typed {
  const { after, before } = draft.window
  return {
    address: draft.address,
    contact: draft.contact,
    notes: draft.notes,
    window: { after: after && toUtc(after), before: before && toUtc(before) },
    timeZone: draft.timeZone ?? timeZone,
    requirements: draft.requirements,
    notify: draft.notify,
  }
}

const toUtc = (instant: Instant): Instant => new Date(Date.parse(instant)).toISOString()

/** Whether a client's wish leaves a leg as it is; the order of keys does not matter. */
export function isSame(leg: LegRecord, draft: LegDraft): boolean {
  return fingerprint(leg) === fingerprint(withDraft(leg, draft))
}

function fingerprint({ address, contact, notes, window, timeZone, requirements, notify }: LegRecord): string {
  const { line, unit, city, postcode, country, point } = address
  return JSON.stringify([
    [line, unit, city, postcode, country, point.latitude, point.longitude],
    contact && [contact.name, contact.phone, contact.language ?? null],
    [notes, window.after, window.before, timeZone, notify],
    [requirements.signature, requirements.photo, requirements.notes, requirements.minimumAge],
  ])
}
