/** The part of a browser's storage that portals use to remember things on this device. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** This device's storage for the page's origin, or where the page or the person forbids it the page's own memory. */
export function deviceStorage(): TextStorage {
  try {
    return globalThis.localStorage ?? memoryStorage()
  } catch (error) {
    if (error instanceof DOMException) return memoryStorage()
    throw error
  }
}

/** Remembers for as long as the page lives. */
export function memoryStorage(): TextStorage {
  const texts = new Map<string, string>()
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  }
}
