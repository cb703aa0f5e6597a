/** Pixels at the edges of a map that something else covers. */
export interface Room {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}
export const NO_ROOM: Room = { top: 0, right: 0, bottom: 0, left: 0 }
const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** Whether the free part of a map is another one. */
export const isOther = (one: Room | undefined, other: Room | undefined): boolean =>
  SIDES.some((side) => one?.[side] !== other?.[side])
