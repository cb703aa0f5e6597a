import { OrderDraft } from '@waybill/contract/orders'
import type { FieldProblem } from '@waybill/contract/problem'
import { problemsOf } from '@waybill/contract/validation'
import type { Candidate, StopValues } from './order-fields.ts'

/** What the contract's schema and the stops together say against a request. */
export function faultsIn(candidate: Candidate): FieldProblem[] {
  const after = candidate.pickup?.window.after
  const crossed = candidate.dropoffs.flatMap(({ window: { before } }, index): FieldProblem[] => {
    const isCrossed = before && after && Date.parse(before) <= Date.parse(after)
    const path = `dropoffs.${index}.window.before`
    return isCrossed ? [{ path, code: 'window_order', message: 'Ends before the pickup may begin' }] : []
  })
  return [...problemsOf(OrderDraft, candidate), ...crossed]
}

/** Where a fault's path leads: to a field of a stop (the pickup is the first), or undefined when to none of them. */
export function placeOf(path: string): { stop: number; field: keyof StopValues } | undefined {
  const match = /^(?:pickup|dropoffs\.(\d+))\.(address|contact\.name|contact\.phone|contact|window|notes)\b/.exec(path)
  if (!match) return undefined
  const [, dropoff, part = ''] = match
  return { stop: dropoff === undefined ? 0 : Number(dropoff) + 1, field: FIELD_OF[part] ?? 'name' }
}

const FIELD_OF: Readonly<Record<string, keyof StopValues>> = {
  address: 'address',
  'contact.phone': 'phone',
  window: 'window',
  notes: 'notes',
}
