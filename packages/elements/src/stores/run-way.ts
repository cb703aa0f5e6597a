import type { Clock, Client } from '@waybill/client'
import type { Fix, Point, Route } from '@waybill/contract'
import { distance } from '@waybill/contract/geo'
import { ApiError } from '@waybill/contract/problem'

/** The way to a stop as a router told it, and when the driver is there, by the phone's clock. */
export interface Way extends Route {
  readonly legId: string
  readonly arrivesAt: number
}

interface WayOptions {
  readonly call: Client['call']
  readonly clock: Clock
  readonly time: () => number
  readonly onChange: () => void
}

const AGAIN_AFTER = 120_000
const AGAIN_AFTER_METERS = 300
const SOONEST = 15_000

/** Asks for the way to the stop that is driven to, again when the driver has come far or some time has passed. */
export class RunWay {
  way: Way | undefined
  readonly #options: WayOptions
  #asked: { readonly legId: string; readonly from: Point; readonly at: number } | undefined

  constructor(options: WayOptions) {
    this.#options = options
  }

  /** Says where the driver is and where to; without a stop the way is forgotten. */
  look(legId: string | undefined, fix: Fix | undefined): void {
    if (legId === undefined) {
      this.way = this.#asked = undefined
      return
    }
    if (fix && this.#isOld(legId, fix.point)) void this.#ask(legId, fix.point)
  }

  #isOld(legId: string, point: Point): boolean {
    if (this.#asked?.legId !== legId) return true
    const since = this.#options.clock.now() - this.#asked.at
    return since >= AGAIN_AFTER || (since >= SOONEST && distance(this.#asked.from, point) >= AGAIN_AFTER_METERS)
  }

  async #ask(legId: string, from: Point): Promise<void> {
    const { call, clock, time, onChange } = this.#options
    const asked = (this.#asked = { legId, from, at: clock.now() })
    if (this.way?.legId !== legId) this.way = undefined
    try {
      const route = await call('GET /v1/driver/legs/:id/route', { params: { id: legId }, query: { ...from } })
      if (this.#asked !== asked) return
      this.way = { ...route, legId, arrivesAt: time() + route.seconds * 1_000 }
      onChange()
    } catch (error) {
      // Without a way the stop is complete all the same; the next position asks again.
      if (!(error instanceof ApiError)) throw error
    }
  }
}
