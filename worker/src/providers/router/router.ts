import type { Point } from '@waybill/contract/points'

/** A way by car, as long as it takes without waiting at stops. */
export interface Route {
  readonly meters: number
  readonly seconds: number
  /** The way from start to end along the streets; at least two points. */
  readonly line: Point[]
  /** Guessed from the straight line because no router answered. */
  readonly estimated: boolean
}

/** Distance and time of one pair in a table. */
export type Leg = Pick<Route, 'meters' | 'seconds' | 'estimated'>

export interface RouteQuery {
  readonly from: Point
  readonly to: Point
  /** Points to pass on the way, in this order. */
  readonly via?: readonly Point[]
}

export interface TableQuery {
  readonly from: readonly Point[]
  readonly to: readonly Point[]
}

/** Finds ways along streets; both methods may throw a ProviderError. */
export interface Router {
  route(query: RouteQuery): Promise<Route>
  /** One row for each start, one entry for each end; null where no way leads there. */
  table(query: TableQuery): Promise<(Leg | null)[][]>
}

/** A point farther than this from any street cannot be driven to. */
export const FARTHEST_SNAP_METERS = 500
