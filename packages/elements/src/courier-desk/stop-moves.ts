import type { CourierStop } from '@waybill/contract'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { movable, withMoved, withStep } from '../stores/stop-order.ts'

interface Options {
  readonly stopsOf: (driverId: string) => readonly CourierStop[]
  readonly reorder: (driverId: string, stops: readonly CourierStop[]) => void
  /** A stop has a new place, counted from 1. */
  readonly onMoved: (stop: CourierStop, place: number) => void
  /** A driver's stop cannot go there. */
  readonly onRefused: (driverId: string, stop: CourierStop) => void
}

interface Grip {
  readonly driverId: string
  readonly legId: string
}

/** Changes the order of a driver's stops: one place at a time, or by dragging within the driver's card. */
export class StopMoves implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: Options
  #grip: Grip | undefined
  #mark: HTMLElement | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, options: Options) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    const root = this.#host.shadowRoot ?? this.#host
    for (const [name, listener] of this.#listeners) root.addEventListener(name, listener)
  }

  hostDisconnected(): void {
    const root = this.#host.shadowRoot ?? this.#host
    for (const [name, listener] of this.#listeners) root.removeEventListener(name, listener)
  }

  /** Whether a stop can go a place earlier or later. */
  canStep({ driverId, legId }: Grip, step: -1 | 1): boolean {
    return withStep(this.#options.stopsOf(driverId), legId, step) !== null
  }

  /** Moves a stop a place earlier or later and keeps the focus on it. */
  step(grip: Grip, step: -1 | 1): void {
    this.#take(grip, withStep(this.#options.stopsOf(grip.driverId), grip.legId, step))
    void this.#keepFocus(grip)
  }

  #take({ driverId, legId }: Grip, next: readonly CourierStop[] | null): void {
    const stop = this.#options.stopsOf(driverId).find((each) => each.legId === legId)
    if (!stop) return
    if (!next) return this.#options.onRefused(driverId, stop)
    this.#options.reorder(driverId, next)
    this.#options.onMoved(stop, next.indexOf(stop) + 1)
  }

  /** A list that puts its items in a new order takes the focus away. */
  async #keepFocus({ legId }: Grip): Promise<void> {
    await this.#host.updateComplete
    this.#host.shadowRoot?.querySelector<HTMLElement>(`.run[data-leg="${legId}"]`)?.focus()
  }

  readonly #onStart = (event: Event): void => {
    const item = itemOf(event)
    const driverId = item?.closest<HTMLElement>('.driver')?.dataset.id
    if (!(event instanceof DragEvent) || !event.dataTransfer || !item || !driverId) return
    this.#grip = { driverId, legId: item.dataset.leg ?? '' }
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', item.textContent.trim())
    item.classList.add('dragged')
  }

  readonly #onOver = (event: Event): void => {
    const item = itemOf(event)
    const isHere = item?.closest<HTMLElement>('.driver')?.dataset.id === this.#grip?.driverId
    if (!(event instanceof DragEvent) || !this.#grip || !item || !isHere) return this.#show(undefined, false)
    event.preventDefault()
    this.#show(item, isUpperHalf(item, event))
  }

  readonly #onDrop = (event: Event): void => {
    const [grip, item] = [this.#grip, this.#mark]
    const isBefore = item?.classList.contains('before') ?? false
    if (!grip || !item) return
    event.preventDefault()
    this.#onEnd()
    const stops = this.#options.stopsOf(grip.driverId)
    const ids = movable(stops).map(({ legId }) => legId)
    const [from, target] = [ids.indexOf(grip.legId), ids.indexOf(item.dataset.leg ?? '')]
    const place = target + (isBefore ? 0 : 1)
    const settled = from < place ? place - 1 : place
    if (settled !== from) this.#take(grip, withMoved(stops, grip.legId, settled))
  }

  readonly #onEnd = (): void => {
    this.#host.shadowRoot?.querySelector('.dragged')?.classList.remove('dragged')
    this.#show(undefined, false)
    this.#grip = undefined
  }

  /** A line where the stop would go. */
  #show(item: HTMLElement | undefined, isBefore: boolean): void {
    if (this.#mark !== item) this.#mark?.classList.remove('before', 'after')
    this.#mark = item
    item?.classList.toggle('before', isBefore)
    item?.classList.toggle('after', !isBefore)
  }

  readonly #listeners = [
    ['dragstart', this.#onStart],
    ['dragover', this.#onOver],
    ['drop', this.#onDrop],
    ['dragend', this.#onEnd],
  ] as const
}

const itemOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('li[draggable="true"]') : null

function isUpperHalf(item: HTMLElement, { clientY }: DragEvent): boolean {
  const { top, height } = item.getBoundingClientRect()
  return clientY < top + height / 2
}
