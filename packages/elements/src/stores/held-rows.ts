import type { OrderRow } from '@waybill/contract'
import { displaced } from './displaced.ts'

/** Keeps rows in their places while somebody reads or works in them; what they say stays live. */
export class HeldRows {
  #ids: string[] | undefined
  readonly #changed = new Set<string>()

  hold(rows: readonly OrderRow[]): void {
    this.#ids ??= rows.map(({ id }) => id)
  }

  /** Lets rows move again; answers whether they were held. */
  release(): boolean {
    const wasHeld = this.#ids !== undefined
    this.#ids = undefined
    this.#changed.clear()
    return wasHeld
  }

  /** Takes rows at the end, from a page that was read on. */
  append(rows: readonly OrderRow[]): void {
    const ids = this.#ids
    ids?.push(...rows.map(({ id }) => id).filter((id) => !ids.includes(id)))
  }

  /** Notes that these rows have changed since the list is held. */
  note(ids: readonly string[]): void {
    if (this.#ids) for (const id of ids) this.#changed.add(id)
  }

  /** The rows as they stand now, and how many changes wait to move them. */
  settle(
    wanted: readonly OrderRow[],
    newest: (id: string) => OrderRow | undefined,
  ): { rows: readonly OrderRow[]; waiting: number } {
    if (!this.#ids) return { rows: wanted, waiting: 0 }
    const rows = this.#ids.flatMap((id) => newest(id) ?? [])
    const waiting = displaced(
      rows.map(({ id }) => id),
      wanted.map(({ id }) => id),
      this.#changed,
    )
    return { rows, waiting }
  }
}
