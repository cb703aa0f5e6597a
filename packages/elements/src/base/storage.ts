/** The part of a browser's storage that portals use to remember things on this device. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** This device's storage for the page's origin; undefined where the page or the person forbids it. */
export function deviceStorage(): TextStorage | undefined {
  try {
    return globalThis.localStorage
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}
