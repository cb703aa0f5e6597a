import type { Offer, OrderRow } from '@waybill/contract'
import type { DeskWords } from './words.ts'

/** What a menu of drivers is opened for: an order, and the stop of its driver that it stands at. */
export interface MenuSubject {
  readonly row: OrderRow
  readonly driverId?: string
  readonly legId?: string | undefined
}

/** What the columns of a board need beside the orders. */
export interface BoardView extends DeskWords {
  /** Whether the reader may give orders to drivers and reject them. */
  readonly mayDispatch: boolean
  /** It came while somebody looked. */
  readonly isNew: (row: OrderRow) => boolean
  readonly isBusy: (row: OrderRow) => boolean
  /** Why the last step with an order did not work, or ''. */
  readonly troubleOf: (row: OrderRow) => string
  /** Why the last change of a driver's stops did not work, or ''. */
  readonly reorderTroubleOf: (driverId: string) => string
  /** The smallest detour for an order, with the driver's name. */
  readonly offerFor: (row: OrderRow) => NamedOffer | undefined
  /** Their way is shown on the map. */
  readonly isChosen: (driverId: string) => boolean
  /** Shows or hides a driver's way on the map. */
  readonly onChoose: (driverId: string) => void
  readonly onOpen: (row: OrderRow) => void
  readonly onAssign: (subject: MenuSubject, opener: HTMLElement) => void
  readonly onReject: (row: OrderRow) => void
}

export interface NamedOffer extends Offer {
  readonly name: string
}
