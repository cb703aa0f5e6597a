import type { Driver, OrgEvent, Point, StopEta } from '@waybill/contract'
import { atom, computed, onMount, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { liveStore } from './live.ts'
import { resource, type Resource, type ResourceState } from './resource.ts'

type DriverNews = Extract<OrgEvent, { type: 'driver' }>

/** A driver and where they are; without a point nobody knows. */
export interface PlacedDriver extends Driver {
  readonly point: Point | null
  readonly heading: number | null
  /** When they are expected at each stop. */
  readonly etas: readonly StopEta[]
}

/** A thousand drivers tell their place a hundred times a second; screens hear of it this often. */
const TELL_EVERY = 400
/** A driver on duty who says nothing for so long has no signal. */
const SILENT_AFTER = 120_000

/** The courier's drivers and where they are, live while somebody looks. */
export class DriversStore {
  readonly $state: ReadableAtom<ResourceState<readonly PlacedDriver[]>>
  readonly #portal: Portal
  readonly #resource: Resource<readonly Driver[]>
  readonly #news = new Map<string, DriverNews>()
  readonly #$told = atom(0)
  #telling: ReturnType<typeof setTimeout> | undefined

  constructor(portal: Portal) {
    this.#portal = portal
    this.#resource = resource(
      async (signal) => (await portal.call('GET /v1/courier/drivers', { signal })).items,
      (refresh) =>
        portal.store(liveStore).hear({
          onEvent: (event) => event.type === 'driver' && this.#hear(event),
          onGap: () => void refresh(),
        }),
    )
    this.$state = computed([this.#resource.$state, this.#$told], (state) =>
      state.kind === 'ready' ? { ...state, value: state.value.map((driver) => this.#place(driver)) } : state,
    )
    onMount(this.$state, () => {
      const stop = portal.store(liveStore).watchDrivers()
      return () => {
        stop()
        clearTimeout(this.#telling)
        this.#telling = undefined
      }
    })
  }

  /** Reads the drivers again. */
  refresh(): Promise<void> {
    return this.#resource.refresh()
  }

  /** Adds a driver and texts them a link to sign in; throws what went wrong. */
  async add(driver: { name: string; phone: string; vehicle: string }): Promise<void> {
    await this.#portal.call('POST /v1/courier/drivers', { body: driver })
    await this.refresh()
  }

  /** Texts a driver a new link to sign in; the one before it ends. */
  async sendLink(id: string): Promise<void> {
    await this.#portal.call('POST /v1/courier/drivers/:id/sign-in-link', { params: { id } })
  }

  /** Takes a driver off duty, whose phone then shares its position no more; throws what went wrong. */
  async takeOffDuty(id: string): Promise<void> {
    await this.#portal.call('POST /v1/courier/drivers/:id/off-duty', { params: { id } })
    // What was heard of them while on duty is over, whether or not the room has said so here.
    this.#news.delete(id)
    await this.refresh()
  }

  #hear(news: DriverNews): void {
    this.#news.set(news.driverId, news)
    if (!this.#knows(news.driverId)) void this.refresh()
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined
      this.#$told.set(this.#$told.get() + 1)
    }, TELL_EVERY)
  }

  #knows(id: string): boolean {
    const state = this.#resource.$state.get()
    return state.kind !== 'ready' || state.value.some((driver) => driver.id === id)
  }

  #place(driver: Driver): PlacedDriver {
    const news = this.#news.get(driver.id)
    if (!news) return { ...driver, point: null, heading: null, etas: [] }
    const { onDuty, point, heading, at, etas } = news
    return { ...driver, onDuty, point, heading, etas, lastSeenAt: point ? at : driver.lastSeenAt }
  }
}

/** What a driver is doing, as far as their phone says. */
export type Presence = 'on' | 'silent' | 'off'

/** Whether a driver is on duty and heard of. */
export function presenceOf({ onDuty, lastSeenAt }: Driver, now: number): Presence {
  if (!onDuty) return 'off'
  return lastSeenAt !== null && now - Date.parse(lastSeenAt) < SILENT_AFTER ? 'on' : 'silent'
}

/** `portal.store(driversStore)` */
export const driversStore = (portal: Portal): DriversStore => new DriversStore(portal)
