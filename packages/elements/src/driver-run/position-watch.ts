import type { Fix } from '@waybill/contract'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What the phone says about its position: nothing wrong, forbidden by the person, or not to be found. */
export type PositionTrouble = 'none' | 'denied' | 'missing'

/** How exactly the phone should look: with all it has, or with little power. */
export type Precision = 'fine' | 'coarse'

interface WatchOptions {
  /** Undefined while no position may be read. */
  readonly wanted: () => Precision | undefined
  readonly onFix: (fix: Fix) => void
}

const MAXIMUM_AGE = 2_000
const TIMEOUT = 30_000

/** Watches the phone's position while its host is in the page and wants it; nothing is read at any other time. */
export class PositionWatch implements ReactiveController {
  trouble: PositionTrouble = 'none'
  readonly #host: ReactiveControllerHost
  readonly #options: WatchOptions
  #watching: { readonly id: number; readonly precision: Precision } | undefined

  constructor(host: ReactiveControllerHost, options: WatchOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#stop()
  }

  hostUpdated(): void {
    const precision = this.#options.wanted()
    if (precision === this.#watching?.precision) return
    this.#stop()
    if (precision) this.#start(precision)
    else this.#say('none')
  }

  /** Asks again, after the person may have changed the permission. */
  retry(): void {
    this.#stop()
    this.#host.requestUpdate()
  }

  #start(precision: Precision): void {
    const options = { enableHighAccuracy: precision === 'fine', maximumAge: MAXIMUM_AGE, timeout: TIMEOUT }
    const id = navigator.geolocation.watchPosition(
      (position) => this.#onPosition(position),
      ({ code }) => this.#say(code === GeolocationPositionError.PERMISSION_DENIED ? 'denied' : 'missing'),
      options,
    )
    this.#watching = { id, precision }
  }

  #onPosition({ coords, timestamp }: GeolocationPosition): void {
    this.#say('none')
    const { latitude, longitude, accuracy, speed, heading } = coords
    this.#options.onFix({
      at: new Date(timestamp).toISOString(),
      point: { latitude, longitude },
      accuracy,
      speed: finite(speed),
      heading: finite(heading),
    })
  }

  #say(trouble: PositionTrouble): void {
    if (trouble === this.trouble) return
    this.trouble = trouble
    this.#host.requestUpdate()
  }

  #stop(): void {
    if (this.#watching) navigator.geolocation.clearWatch(this.#watching.id)
    this.#watching = undefined
  }
}

/** A phone that stands still has no heading, which some browsers write as NaN. */
const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null)
