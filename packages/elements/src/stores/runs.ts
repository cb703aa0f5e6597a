import type { CourierStop, OrgEvent } from '@waybill/contract'
import { atom, computed, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { liveStore } from './live.ts'
import { resource, type Resource, type ResourceState } from './resource.ts'

/** Stops in the order of serving, by driver. */
export type Runs = ReadonlyMap<string, readonly CourierStop[]>

/** What was read, and the changes that this reading shows already. */
interface Reading {
  readonly runs: Runs
  readonly shown: ReadonlySet<readonly CourierStop[]>
}

/** Several changes that come together are read once. */
const GATHER = 250

/** What each driver still has to do, live while somebody looks. */
export class RunsStore {
  readonly $state: ReadableAtom<ResourceState<Runs>>
  readonly #portal: Portal
  readonly #resource: Resource<Reading>
  /** Orders of stops that were asked for and that no reading has shown yet. */
  readonly #$asked = atom<Runs>(new Map())
  readonly #$failed = atom<ReadonlyMap<string, unknown>>(new Map())
  readonly #sending = new Set<readonly CourierStop[]>()
  #gathering: ReturnType<typeof setTimeout> | undefined

  constructor(portal: Portal) {
    this.#portal = portal
    this.#resource = resource(
      (signal) => this.#read(signal),
      (refresh) => {
        const stop = portal.store(liveStore).hear({
          onEvent: (event) => this.#isNews(event) && this.#gather(refresh),
          onGap: () => void refresh(),
        })
        return () => {
          stop()
          clearTimeout(this.#gathering)
          this.#gathering = undefined
        }
      },
    )
    this.$state = computed([this.#resource.$state, this.#$asked], (state, asked) =>
      state.kind === 'ready' ? { ...state, value: withAsked(state.value, asked) } : state,
    )
  }

  /** Why a new order of stops was not taken, by driver. */
  get $failed(): ReadableAtom<ReadonlyMap<string, unknown>> {
    return this.#$failed
  }

  /** Has a driver serve their stops in this order; it shows at once, and goes back where it is refused. */
  async reorder(driverId: string, stops: readonly CourierStop[]): Promise<boolean> {
    this.#show(driverId, stops)
    this.#$failed.set(without(this.#$failed.get(), driverId))
    this.#sending.add(stops)
    const legIds = stops.map(({ legId }) => legId)
    try {
      await this.#portal.call('PUT /v1/courier/drivers/:id/stops', { params: { id: driverId }, body: { legIds } })
      return true
    } catch (error) {
      this.#$failed.set(new Map(this.#$failed.get()).set(driverId, error))
      if (this.#$asked.get().get(driverId) === stops) this.#$asked.set(without(this.#$asked.get(), driverId))
      return false
    } finally {
      this.#sending.delete(stops)
      void this.#resource.refresh()
    }
  }

  #show(driverId: string, stops: readonly CourierStop[]): void {
    this.#$asked.set(new Map(this.#$asked.get()).set(driverId, stops))
  }

  /** A reading that began after a change was taken shows it. */
  async #read(signal: AbortSignal): Promise<Reading> {
    const shown = new Set([...this.#$asked.get().values()].filter((stops) => !this.#sending.has(stops)))
    const { items } = await this.#portal.call('GET /v1/courier/runs', { signal })
    return { runs: new Map(items.map(({ driverId, stops }) => [driverId, stops])), shown }
  }

  /** A driver's forecast names the stops in their order, so it tells when somebody else has changed that. */
  #isNews(event: OrgEvent): boolean {
    if (event.type === 'order') return true
    if (event.type !== 'driver' || event.etas.length === 0) return false
    const state = this.$state.get()
    const known = state.kind === 'ready' ? state.value.get(event.driverId) : undefined
    return event.etas.map(({ legId }) => legId).join() !== known?.map(({ legId }) => legId).join()
  }

  #gather(refresh: () => Promise<void>): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined
      void refresh()
    }, GATHER)
  }
}

const withAsked = ({ runs, shown }: Reading, asked: Runs): Runs =>
  new Map([...runs, ...[...asked].filter(([, stops]) => !shown.has(stops))])

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}

/** `portal.store(runsStore)` */
export const runsStore = (portal: Portal): RunsStore => new RunsStore(portal)
