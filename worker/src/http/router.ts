import type { Result } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'

/**
 * Hono's trie, which is the one of its routers that takes all our paths. It remembers what it found for a path without
 * parameters: those are few, and searching for them cost as much as checking a key.
 */
export class RememberingRouter<T> extends TrieRouter<T> {
  readonly #plain = new Set<string>()
  /** By path, then by method. */
  readonly #found = new Map<string, Map<string, Result<T>>>()

  override add(method: string, path: string, handler: T): void {
    if (!/[:*]/.test(path)) this.#plain.add(path)
    this.#found.clear()
    super.add(method, path, handler)
  }

  override match(method: string, path: string): Result<T> {
    return this.#found.get(path)?.get(method) ?? this.#search(method, path)
  }

  #search(method: string, path: string): Result<T> {
    const result = super.match(method, path)
    if (result[0].length > 0 && this.#plain.has(path)) {
      const found = this.#found.get(path) ?? new Map<string, Result<T>>()
      this.#found.set(path, found.set(method, result))
    }
    return result
  }
}
