import type { Changes, RunStorage } from '../stores/run-storage.ts'

/** A phone's memory that outlives the pages of a test: give the same one to the next page. */
export class FakeRunStorage implements RunStorage {
  readonly values = new Map<string, unknown>()
  /** What every writing fails with, while there is something. */
  failure: Error | undefined
  #onLost: (() => void) | undefined

  async get(key: string): Promise<unknown> {
    return structuredClone(this.values.get(key))
  }

  async list(prefix: string): Promise<readonly (readonly [string, unknown])[]> {
    const keys = [...this.values.keys()].filter((key) => key.startsWith(prefix)).toSorted()
    return keys.map((key) => [key, structuredClone(this.values.get(key))] as const)
  }

  async write(changes: Changes): Promise<void> {
    if (this.failure) throw this.failure
    for (const [key, value] of Object.entries(changes)) {
      if (value === undefined) this.values.delete(key)
      else this.values.set(key, structuredClone(value))
    }
  }

  async claim(onLost: () => void, takesOver: boolean): Promise<boolean> {
    if (this.#onLost && !takesOver) return false
    this.#onLost?.()
    this.#onLost = onLost
    return true
  }

  release(): void {
    this.#onLost = undefined
  }
}
