import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

/** Names of a courier's drivers by id, to choose one from: `portal.store(driverNames)`. */
export const driverNames = (portal: Portal): Resource<ReadonlyMap<string, string>> =>
  resource(async (signal) => {
    const { items } = await portal.call('GET /v1/courier/drivers', { signal })
    return new Map(items.map(({ id, name }) => [id, name]))
  })
