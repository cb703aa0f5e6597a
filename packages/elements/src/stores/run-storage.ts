/*
 * What a driver's phone keeps, so that neither a reload nor a lost network costs a report. Keys sort in reading order:
 *   credential · ahead · run · context · queue/<driver>/<key> · fix/<driver>/<key> · draft/<leg>
 */

export type Changes = Readonly<Record<string, unknown>>

/** A phone's own store of named values, photos among them. */
export interface RunStorage {
  get(key: string): Promise<unknown>
  /** Everything whose key begins so, in the order of the keys. */
  list(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>
  /** Writes all of it or nothing; `undefined` removes a key. */
  write(changes: Changes): Promise<void>
  /**
   * Settles once this page alone works on what is kept; false while another page of this phone does, unless it is taken
   * over. `onLost` hears that another page took over.
   */
  claim(onLost: () => void, takesOver: boolean): Promise<boolean>
  /** Lets another page work on it. */
  release(): void
}

/** A key that sorts after all that were made before on this phone, and that no other phone makes. */
export function nextKey(last: string | undefined, now: number): string {
  const number = Math.max(now, Number.parseInt(last ?? '0', 10) + 1)
  return `${String(number).padStart(16, '0')}-${randomPart()}`
}

/** Not `crypto.randomUUID`: that exists only on https and localhost. */
const randomPart = (): string => crypto.getRandomValues(new BigUint64Array(1)).join('')

/** Writes, or says in the console why it cannot: a phone without room goes on from memory. */
export async function writeIfRoom(storage: RunStorage, changes: Changes): Promise<boolean> {
  try {
    await storage.write(changes)
    return true
  } catch (error) {
    console.warn('Waybill: this phone cannot keep what waits', error)
    return false
  }
}
