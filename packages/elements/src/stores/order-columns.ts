import type { Context } from '@waybill/contract'
import { atom, onMount, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { deviceStorage, type TextStorage } from '../base/storage.ts'

export const COLUMN_NAMES = [
  'id',
  'connection',
  'recipient',
  'pickup',
  'dropoff',
  'window',
  'driver',
  'status',
  'createdAt',
  'updatedAt',
] as const
export type ColumnName = (typeof COLUMN_NAMES)[number]

/** Key of a column's label: who is at the other end of a courier's connections is its client. */
export const labelKey = (name: ColumnName, reader: Context | undefined): `column.${ColumnName | 'client'}` =>
  `column.${name === 'connection' && reader?.organization.kind === 'courier' ? 'client' : name}`

/** The columns of a table that nobody has changed. */
export const USUAL_COLUMNS: readonly ColumnName[] = COLUMN_NAMES.filter(
  (name) => name !== 'pickup' && name !== 'window' && name !== 'driver',
)

const KEY = 'waybill.order-columns'

/** Reads names of columns with commas between them; null where none of them is one. The order id opens orders and stays. */
export function parseColumns(text: string): readonly ColumnName[] | null {
  const named = text.split(',').map((name) => name.trim())
  const columns = [...new Set(named)].flatMap((name) => COLUMN_NAMES.find((each) => each === name) ?? [])
  if (columns.length === 0) return null
  return columns.includes('id') ? columns : ['id', ...columns]
}

/** Which columns somebody wants to see, in their order; kept on this device. */
export class OrderColumns {
  readonly #storage: TextStorage
  readonly #$chosen = atom<readonly ColumnName[] | null>(null)

  constructor({ options }: Portal) {
    this.#storage = options.storage ?? deviceStorage()
    onMount(this.#$chosen, () => this.#$chosen.set(parseColumns(this.#storage.getItem(KEY) ?? '')))
  }

  /** null: whatever the page shows by itself. */
  get $chosen(): ReadableAtom<readonly ColumnName[] | null> {
    return this.#$chosen
  }

  choose(columns: readonly ColumnName[] | null): void {
    this.#$chosen.set(columns && parseColumns(columns.join(',')))
    if (columns) this.#storage.setItem(KEY, columns.join(','))
    else this.#storage.removeItem(KEY)
  }
}

/** `portal.store(orderColumns)` */
export const orderColumns = (portal: Portal): OrderColumns => new OrderColumns(portal)
