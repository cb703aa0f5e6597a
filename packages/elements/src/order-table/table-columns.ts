import type { Context } from '@waybill/contract'
import { orderColumns, parseColumns, USUAL_COLUMNS, type ColumnName } from '../stores/order-columns.ts'
import type { Portal } from '../base/context.ts'
import { StoreController } from '../base/store-controller.ts'
import type { ReactiveControllerHost } from 'lit'
import { columnsOf, type Column } from './columns.ts'

/** The columns of a table: what the person chose, else what the page asks for, else the usual ones. */
export class TableColumns {
  readonly #wanted: StoreController<readonly ColumnName[] | null>
  #names: readonly ColumnName[] = []
  #columns: readonly Column[] = []

  constructor(host: ReactiveControllerHost, portal: () => Portal | undefined) {
    this.#wanted = new StoreController(host, () => portal()?.store(orderColumns).$chosen)
  }

  /** The same list as long as nothing changes. The connection's column only says something where there are several. */
  of(asked: string, context: Context | undefined): readonly Column[] {
    const showsConnection = context === undefined || context.connections.length > 1
    const names = this.#wanted.value ?? parseColumns(asked) ?? USUAL_COLUMNS
    const shown = names.filter((name) => name !== 'connection' || showsConnection)
    if (shown.join() !== this.#names.join()) {
      this.#names = shown
      this.#columns = columnsOf(shown)
    }
    return this.#columns
  }
}
