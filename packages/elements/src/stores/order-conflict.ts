import type { Context, Order } from '@waybill/contract'
import { ApiError, type ProblemCode } from '@waybill/contract/problem'
import { can } from '@waybill/contract/status'
import { fieldsOf } from './order-editing.ts'
import { shown, type OrderFields } from './order-fields.ts'
import type { OrderFormStore } from './order-form.ts'
import { isSameOrder, mergeOrders, type Merge } from './order-merge.ts'

/** Faults after which the order that the server has is newer than the one that the form began with. */
const NEWER: readonly ProblemCode[] = ['conflict', 'not_allowed_in_status', 'leg_locked']

export const isAboutNewer = (error: unknown): error is ApiError =>
  error instanceof ApiError && NEWER.includes(error.code)

/** How a draft stands to a newer order. */
export type Meeting =
  /** The newer order says what the draft says: an earlier try, whose answer was lost, has made it so. */
  | { readonly kind: 'same' }
  /** It cannot be changed any more. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'merge'; readonly merge: Merge }

export function meet(store: OrderFormStore, newer: Order, { organization }: Pick<Context, 'organization'>): Meeting {
  const [mine, theirs] = [store.$fields.get(), fieldsOf(newer)]
  if (isSameOrder(mine, theirs)) return { kind: 'same' }
  if (!can('edit', newer.status, organization.kind)) return { kind: 'closed' }
  return { kind: 'merge', merge: mergeOrders(store.start, mine, theirs) }
}

/** Goes on with a merge as a change of the newer order. */
export function goOn(store: OrderFormStore, newer: Order, { slots }: Merge): void {
  const [mine, base, theirs] = [store.$fields.get(), store.start, fieldsOf(newer)]
  const reference = mine.reference === base.reference ? theirs.reference : mine.reference
  const fields: OrderFields = { ...theirs, reference, stops: slots.filter((slot) => slot !== undefined).map(shown) }
  store.rebase(newer, theirs, fields)
  store.become({ kind: 'editing' })
}
