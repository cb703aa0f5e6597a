import type { Leg, Order, OrderLive } from '@waybill/contract'
import { hasEnded } from '@waybill/contract/status'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Portal } from '../base/context.ts'
import { relativeTime, timeRange } from '../base/format.ts'
import { StoreController } from '../base/store-controller.ts'
import type { Texts, TextTable, Translate } from '../base/texts.ts'
import { onTick } from '../base/ticker.ts'
import { commonTexts } from '../locales/en/common.ts'
import { liveTexts } from '../locales/en/order-live.ts'
import { orderLives } from '../stores/order-live.ts'
import type { Resource, ResourceState } from '../stores/resource.ts'
import '../tracking-map/tracking-map.ts'
import type { Arrival } from './arrival.ts'

/** How often the driver is looked for, in milliseconds; the map glides in between. */
const EVERY = 5_000

type TextsOf = <English extends TextTable>(part: Texts<English>) => Translate<English>

interface Host extends ReactiveControllerHost {
  readonly locale: string
}

interface Sources {
  readonly order: () => Order | undefined
  readonly portal: () => Portal | undefined
}

/** An order on its way, from the driver's own position: the large line and the map. Its code comes with the first. */
export class LiveCourse implements ReactiveController {
  readonly #host: Host
  readonly #t
  readonly #common
  readonly #live: StoreController<ResourceState<OrderLive>>
  #source: Resource<OrderLive> | undefined
  #asked = Date.now()
  #said = ''
  #leave: (() => void) | undefined

  constructor(host: Host, { order, portal }: Sources, texts: TextsOf) {
    this.#host = host
    this.#t = texts(liveTexts)
    this.#common = texts(commonTexts)
    this.#live = new StoreController(host, () => {
      const looked = order()
      this.#source = looked?.status === 'in_progress' ? portal()?.store(orderLives).of(looked.id) : undefined
      return this.#source?.$state
    })
    host.addController(this)
  }

  hostConnected(): void {
    this.#leave = onTick((now) => this.#onTick(now))
  }

  hostDisconnected(): void {
    this.#leave?.()
  }

  /** The clock stands still while nobody sees the page. */
  #onTick(now: number): void {
    if (now - this.#asked >= EVERY) {
      this.#asked = now
      void this.#source?.refresh()
    }
    if (this.#updated() !== this.#said) this.#host.requestUpdate()
  }

  /** When the next stop is reached; undefined while nobody knows. */
  arrival(order: Order): Arrival | undefined {
    this.#said = this.#updated()
    const leg = nextOf(order)
    const forecast = this.#value?.legs.find(({ legId }) => legId === leg?.id)
    if (!leg || !forecast?.eta) return undefined
    const { from, to, estimated } = forecast.eta
    const time = timeRange(this.#host.locale, from, to, leg.timeZone)
    return {
      label: this.#t('arrives'),
      // No router has measured the way.
      value: estimated ? this.#t('about', { time }) : time,
      aside: this.#near(forecast.stopsAhead, order.driver?.name ?? ''),
      note: this.#said,
    }
  }

  /** The driver on the way to the stop that is served; nothing before the start and after the end. */
  map(order: Order): TemplateResult | typeof nothing {
    const live = this.#value
    const leg = order.legs.find(({ id }) => id === live?.servedLegId)
    if (!live?.position || !leg) return nothing
    return html`<waybill-tracking-map
      still
      .basemap=${live.map}
      .destination=${leg.address.point}
      .position=${live.position}
      .route=${live.route}
      driver=${order.driver?.name ?? ''}
      address=${leg.address.line}
    ></waybill-tracking-map>`
  }

  get #value(): OrderLive | undefined {
    const state = this.#live.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  #near(stopsAhead: number | null, name: string): string {
    if (stopsAhead === null) return ''
    return stopsAhead === 0 ? this.#t('next', { name }) : this.#t('before', { count: stopsAhead })
  }

  /** How old what is shown is. */
  #updated(): string {
    const at = this.#value?.position?.at ?? this.#value?.legs[0]?.eta?.updatedAt
    return at ? this.#t('updated', { when: relativeTime(this.#common, this.#host.locale, at) }) : ''
  }
}

/** What a client waits for: the first drop-off that has not ended. */
const nextOf = ({ legs }: Order): Leg | undefined =>
  legs.find(({ kind, state }) => kind === 'dropoff' && !hasEnded(state))
