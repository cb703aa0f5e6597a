import type { Context, RecentStop, SavedStop, StopBook } from '@waybill/contract'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Place } from '../address-field/address-choices.ts'
import type { Portal } from '../base/context.ts'
import { problemText } from '../base/errors.ts'
import { icon, savedIcon } from '../base/icons.ts'
import { StoreController } from '../base/store-controller.ts'
import type { OrderStopsTranslate } from '../locales/en/order-stops.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import { shown, type StopFields } from '../stores/order-fields.ts'
import type { OrderFormStore } from '../stores/order-form.ts'
import type { ResourceState } from '../stores/resource.ts'
import { bookedAs, contactFrom, hasStopBook, keepStop, stopBookStore } from '../stores/stop-book.ts'
import { toPlaces } from './places.ts'

type Host = ReactiveControllerHost & HTMLElement & { readonly locale: string }

export interface BookOptions {
  readonly t: OrderStopsTranslate
  readonly problem: ProblemTranslate
  readonly portal: () => Portal | undefined
  readonly reader: () => Context | undefined
  readonly store: () => OrderFormStore
}

type Keeping = { readonly kind: 'busy' } | { readonly kind: 'failed'; readonly error: unknown }

/** The address book at work in a form: places to pick, contacts that come along, and entries kept or changed on request. */
export class BookedStops {
  readonly #host: Host
  readonly #options: BookOptions
  readonly #book: StoreController<ResourceState<StopBook>>
  readonly #keeping = new Map<string, Keeping>()
  #places: { readonly book: StopBook; readonly ofKind: Record<RecentStop['kind'], readonly Place[]> } | undefined
  /** The pickup that was filled in as it was last time. */
  #lastPickup: StopFields['address'] = null

  constructor(host: Host, options: BookOptions) {
    this.#host = host
    this.#options = options
    this.#book = new StoreController(host, () => this.#store?.$state)
    host.addEventListener('waybill-place', (event) => this.#onPlace(event))
  }

  /** Recent and saved places for a stop, those of its own kind first. */
  places(index: number): readonly Place[] {
    const book = this.#known
    if (!book) return []
    if (this.#places?.book !== book) {
      const of = (kind: RecentStop['kind']) => toPlaces(book, kind, this.#host.locale)
      this.#places = { book, ofKind: { pickup: of('pickup'), dropoff: of('dropoff') } }
    }
    return this.#places.ofKind[index === 0 ? 'pickup' : 'dropoff']
  }

  /** Begins a new order where the last one began, unless something is there. */
  prefill(): void {
    const store = this.#options.store()
    const [pickup, ...others] = store.start.stops
    const last = this.#known?.recent.find(({ kind }) => kind === 'pickup')
    if (!last || !pickup || store.order || store.isTouched || pickup.address || pickup.lock !== 'none') return
    const { address, contact, notes } = last
    const { name = '', phone = null } = contact ?? {}
    this.#lastPickup = address
    store.begin({ ...store.start, stops: [shown({ ...pickup, address, name, phone: phone ?? '', notes }), ...others] })
    const isHere = this.#host.shadowRoot?.activeElement?.closest('[data-stop]') === this.#sections[0]
    if (isHere) void this.#host.updateComplete.then(() => this.#host.focus())
  }

  /** Whether the pickup stands as it was filled in. */
  isAsBefore({ address }: StopFields): boolean {
    return address !== null && address.line === this.#lastPickup?.line
  }

  /** What the address book has to do with a stop. */
  render(stop: StopFields): TemplateResult | typeof nothing {
    const book = this.#known
    if (!book || !stop.address || stop.lock !== 'none') return nothing
    const { t, problem } = this.#options
    const keeping = this.#keeping.get(stop.address.line)
    if (keeping?.kind === 'busy') return html`<p class="book">${t('book.busy')}</p>`
    const trouble = keeping ? html`<span class="trouble">${problemText(problem, keeping.error)}</span>` : nothing
    const booked = bookedAs(stop, book)
    if (booked.kind === 'unknown')
      return html`<p class="book">${this.#button(t('book.save'), stop, undefined)}${trouble}</p>`
    if (booked.kind === 'differs') {
      return html`<p class="book">
        <span>${t('book.differs')}</span>${this.#button(t('book.update'), stop, booked.saved)}${trouble}
      </p>`
    }
    const { title } = booked.saved
    return html`<p class="book">
      ${icon(savedIcon, 'small')}<span>${title ? t('book.named', { title }) : t('book.saved')}</span>
    </p>`
  }

  /** Looks again: an order has been placed. */
  refresh(): void {
    void this.#store?.refresh()
  }

  #button(words: string, stop: StopFields, saved: SavedStop | undefined): TemplateResult {
    return html`<button class="link" type="button" @click=${() => void this.#keep(stop, saved)}>${words}</button>`
  }

  get #sections(): Element[] {
    return [...(this.#host.shadowRoot?.querySelectorAll('[data-stop]') ?? [])]
  }

  get #store() {
    const [portal, reader] = [this.#options.portal(), this.#options.reader()]
    return portal && reader && hasStopBook(reader) ? portal.store(stopBookStore) : undefined
  }

  get #known(): StopBook | undefined {
    const state = this.#book.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  #onPlace(event: CustomEvent<Place>): void {
    const { store } = this.#options
    const index = this.#sections.findIndex((section) => event.composedPath().includes(section))
    const [stop, book] = [store().$fields.get().stops[index], this.#known]
    const found = book && [...book.recent, ...book.saved].find(({ address }) => address === event.detail.address)
    if (!stop || !found) return
    const contact = stop.hasRecipient ? contactFrom(stop, found, book) : undefined
    store().editStop(index, shown({ ...stop, ...contact, notes: stop.notes || found.notes }))
  }

  async #keep(stop: StopFields, saved: SavedStop | undefined): Promise<void> {
    const portal = this.#options.portal()
    const name = stop.address?.line ?? ''
    if (!portal || this.#keeping.get(name)?.kind === 'busy') return
    this.#keeping.set(name, { kind: 'busy' })
    this.#host.requestUpdate()
    try {
      await keepStop(portal, stop, saved)
      this.#keeping.delete(name)
    } catch (error) {
      this.#keeping.set(name, { kind: 'failed', error })
    }
    this.#host.requestUpdate()
  }
}
