import type { ReactiveControllerHost } from 'lit'
import { STOPS, type Stop } from './stops.ts'

/** A sheet that moves between its stops: by its handle's button and keys, and by drag (sheet-drag.ts, on first use). */
export class Sheet {
  stop: Stop = 'half'
  readonly #host: ReactiveControllerHost & HTMLElement
  #droppedAt = -Infinity

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
  }

  /** Stands high from the next render on, for a page whose words are all that is left. */
  raise(): void {
    this.stop = 'high'
  }

  moveTo(stop: Stop): void {
    if (stop === this.stop) return
    this.stop = stop
    this.#host.requestUpdate()
  }

  /** What a press of the handle does; the end of a drag is no press. */
  readonly toggle = (event: Event): void => {
    if (event.timeStamp > this.#droppedAt) this.moveTo(this.stop === 'high' ? 'half' : 'high')
  }

  readonly keys = (event: KeyboardEvent): void => {
    const at = STOPS.indexOf(this.stop)
    const wanted = { ArrowUp: at + 1, ArrowDown: at - 1, Home: 0, End: STOPS.length - 1 }[event.key]
    const stop = wanted === undefined ? undefined : STOPS[wanted]
    if (!stop) return
    event.preventDefault()
    this.moveTo(stop)
  }

  readonly start = async (event: PointerEvent): Promise<void> => {
    const sheet = (event.currentTarget as Element).closest<HTMLElement>('.sheet')
    const press = new AbortController()
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => press.abort(), press)
    const { drag } = await import('./sheet-drag.ts')
    if (sheet && !press.signal.aborted) drag(event, sheet, this.#host, this.#land)
  }

  readonly #land = (stop: Stop, at: number): void => {
    this.#droppedAt = at + CLICK_WITHIN
    this.stop = stop
    this.#host.requestUpdate()
  }
}

/** The click that ends a drag comes within this time. */
const CLICK_WITHIN = 100
