import type { TextStorage } from '../base/storage.ts'

/** A device's storage that lives as long as a test. */
export function fakeStorage(): TextStorage {
  const texts = new Map<string, string>()
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  }
}
