// Elements that only name a status go without the rules.
export * from './moves.ts'

/** The life of an order, as the API, the buttons and the texts read it (product.md 2). */
export const STATUSES = ['placed', 'in_progress', 'completed', 'failed', 'rejected', 'cancelled'] as const
export type OrderStatus = (typeof STATUSES)[number]

export const LEG_STATES = ['pending', 'started', 'arrived', 'succeeded', 'failed'] as const
export type LegState = (typeof LEG_STATES)[number]

/** A leg's fields lock when its driver starts it. */
export const canEditLeg = (state: LegState): boolean => state === 'pending'

/** A leg is active from its start to its end. */
export const isActive = (state: LegState): boolean => state === 'started' || state === 'arrived'

/** Whether nothing more will happen on a leg. */
export const hasEnded = (state: LegState): boolean => state === 'succeeded' || state === 'failed'

/** Days after its last change until a closed order leaves the lists for the archive, where its ids still find it. */
export const ARCHIVED_AFTER_DAYS = 90

/** Whether nothing more will happen to an order without a new decision by its client. */
export const isClosed = (status: OrderStatus): boolean =>
  status === 'completed' || status === 'failed' || status === 'cancelled'
