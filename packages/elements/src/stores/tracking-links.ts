import { onMount } from 'nanostores'
import { TrackingStore, type TrackingOptions } from './tracking.ts'

/** The links that somebody watches. */
const watched = new Map<string, TrackingStore>()

/** The store of a link: all that watch it on one page share one, so that it is read once and one socket follows it. */
export function trackingOf(options: TrackingOptions): TrackingStore {
  const link = `${options.server} ${options.token}`
  return watched.get(link) ?? begin(link, options)
}

/** It is shared from its first watcher until the last has gone. */
function begin(link: string, options: TrackingOptions): TrackingStore {
  const store = new TrackingStore(options)
  onMount(store.$state, () => {
    watched.set(link, store)
    return () => watched.delete(link)
  })
  return store
}
