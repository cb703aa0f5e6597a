import { atom, type WritableAtom } from 'nanostores'

/** The conversation whose notification somebody pressed last; each press is a new object. */
export interface PressedThread {
  readonly id: string
}

/** `portal.store(pressedThread)` */
export const pressedThread = (): WritableAtom<PressedThread | undefined> => atom<PressedThread | undefined>(undefined)
