import type { View } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { formatQuery, parseQuery } from './list-address.ts'
import { orderColumns, parseColumns } from './order-columns.ts'
import { ordersStore } from './orders.ts'
import { resource, type Resource } from './resource.ts'

/** Lists under names: what they show, in which order and in which columns. */
export class ViewsStore {
  readonly #portal: Portal
  readonly #resource: Resource<readonly View[]>

  constructor(portal: Portal) {
    this.#portal = portal
    this.#resource = resource(async (signal) => (await portal.call('GET /v1/views', { signal })).items)
  }

  get $state(): Resource<readonly View[]>['$state'] {
    return this.#resource.$state
  }

  /** Shows the list as a view says. */
  show({ query, columns }: View): void {
    this.#portal.store(orderColumns).choose(parseColumns(columns))
    this.#portal.store(ordersStore).apply(parseQuery(query))
  }

  /** Saves what stands now. */
  async save(name: string): Promise<void> {
    const query = formatQuery(this.#portal.store(ordersStore).$query.get())
    const columns = this.#portal.store(orderColumns).$chosen.get()?.join(',') ?? ''
    await this.#portal.call('POST /v1/views', { body: { name, query, columns } })
    await this.#resource.refresh()
  }

  async remove({ id }: View): Promise<void> {
    await this.#portal.call('DELETE /v1/views/:id', { params: { id } })
    await this.#resource.refresh()
  }
}

/** `portal.store(viewsStore)` */
export const viewsStore = (portal: Portal): ViewsStore => new ViewsStore(portal)
