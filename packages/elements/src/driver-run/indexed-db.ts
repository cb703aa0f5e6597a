import type { Changes, RunStorage } from '../stores/run-storage.ts'

const TABLE = 'kept'

/** A phone's storage in IndexedDB, for one page at a time; the browser lets the next one in when this one is gone. */
export class PhoneStorage implements RunStorage {
  readonly #name: string
  #database: Promise<IDBDatabase> | undefined
  #release: (() => void) | undefined

  constructor(name = 'waybill-driver-run') {
    this.#name = name
  }

  async get(key: string): Promise<unknown> {
    return settled((await this.#table('readonly')).get(key))
  }

  async list(prefix: string): Promise<readonly (readonly [string, unknown])[]> {
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
    const table = await this.#table('readonly')
    const [keys, values] = await Promise.all([settled(table.getAllKeys(range)), settled(table.getAll(range))])
    return keys.map((key, index) => [textOf(key), values[index]] as const)
  }

  async write(changes: Changes): Promise<void> {
    const table = await this.#table('readwrite')
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) table.delete(key)
      else table.put(value, key)
    }
    await written(table.transaction)
  }

  /** Browsers without locks (before 2022, and plain http) let every page in: keys of requests still keep effects single. */
  async claim(onLost: () => void, takesOver: boolean): Promise<boolean> {
    if (!('locks' in navigator)) return true
    return new Promise((resolve, reject) => {
      const options = takesOver ? { steal: true } : { ifAvailable: true }
      const held = navigator.locks.request(this.#name, options, (lock) => {
        resolve(lock !== null)
        return lock && new Promise<void>((release) => (this.#release = release))
      })
      held.catch((error: unknown) => (isStolen(error) ? onLost() : reject(error)))
    })
  }

  release(): void {
    this.#release?.()
    this.#release = undefined
  }

  async #table(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    this.#database ??= this.#open()
    return (await this.#database).transaction(TABLE, mode).objectStore(TABLE)
  }

  async #open(): Promise<IDBDatabase> {
    const request = indexedDB.open(this.#name, 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(TABLE))
    try {
      const database = await settled(request)
      // The browser may close it under pressure; the next use opens it again.
      database.addEventListener('close', () => (this.#database = undefined))
      return database
    } catch (error) {
      this.#database = undefined
      throw error
    }
  }
}

/** Asks the browser not to make room by forgetting reports; one that refuses still keeps them as long as it can. */
export function keepStorage(): void {
  navigator.storage?.persist().catch((error: unknown) => console.warn('Waybill: the storage may be emptied', error))
}

// Only `write` puts keys there, and those are texts.
const textOf = (key: IDBValidKey): string => key as string

const isStolen = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The storage gave no reason')))
  })

const written = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The storage gave no reason')))
  })
