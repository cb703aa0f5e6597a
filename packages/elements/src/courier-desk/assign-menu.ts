import type { Offer, OrderRow } from '@waybill/contract'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { placeBeside } from '../base/placement.ts'
import type { PlacedDriver } from '../stores/drivers.ts'
import { choosable } from './day.ts'
import { driverEntry, moveEntries, takeBackEntry } from './menu-entries.ts'
import type { MenuSubject } from './board-view.ts'
import { RovingFocus } from './roving-focus.ts'
import type { DeskWords } from './words.ts'

export interface AssignView extends DeskWords {
  readonly drivers: readonly PlacedDriver[]
  /** How many orders a driver has now. */
  readonly loadOf: (driverId: string) => number
  /** What an order would cost each driver, the smallest detour first. */
  readonly offersOf: (orderId: string) => readonly Offer[]
  readonly onPick: (row: OrderRow, driver: PlacedDriver | null) => void
  readonly canStep: (subject: MenuSubject, step: -1 | 1) => boolean
  readonly onStep: (subject: MenuSubject, step: -1 | 1) => void
}

/** The menu of drivers that the buttons of a board share; `render` it once. */
export class AssignMenu implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #focus: RovingFocus
  /** What the open menu is about. */
  #subject: MenuSubject | undefined
  #opener: HTMLElement | undefined
  /** Ids of the drivers as they stand while the menu is open. */
  #order: readonly string[] | undefined

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    this.#focus = new RovingFocus(host, { items: '#drivers [role=menuitem]' })
    host.addController(this)
  }

  hostConnected(): void {}

  hostUpdated(): void {
    const menu = this.#menu
    if (!menu || menu.popover) return
    menu.popover = 'auto'
    menu.addEventListener('toggle', this.#onToggle)
  }

  /** Opens it beside a button. */
  async open(subject: MenuSubject, opener: HTMLElement): Promise<void> {
    this.#subject = subject
    this.#opener = opener
    this.#order = undefined
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const menu = this.#menu
    if (!menu || !opener.isConnected) return
    menu.showPopover()
    placeBeside(menu, opener)
    this.#focus.first()
  }

  render(view: AssignView): TemplateResult {
    const id = this.#subject?.row.shortId
    return html`<div
      id="drivers"
      class="layer menu"
      role="menu"
      aria-label=${id === undefined ? nothing : view.t('assign.menu', { id })}
      @keydown=${(event: KeyboardEvent) => this.#focus.onKey(event)}
    >
      ${this.#subject ? this.#entries(this.#subject, view) : nothing}
    </div>`
  }

  #entries(subject: MenuSubject, view: AssignView): unknown {
    const { row } = subject
    const offers = view.offersOf(row.id)
    const drivers = this.#inPlace(choosable(view.drivers, Date.now()), offers)
    if (drivers.length === 0 && !row.driverId) return html`<p class="none">${view.t('assign.none')}</p>`
    const offerOf = ({ id }: PlacedDriver) => offers.find(({ driverId }) => driverId === id)
    const others = drivers.filter(({ id }) => id !== row.driverId)
    return html`${moveEntries(subject, view, () => this.#close())}
    ${repeat(
      others,
      ({ id }) => id,
      (driver) => driverEntry(driver, offerOf(driver), view, () => this.#pick(row, driver, view)),
    )}
    ${row.driverId ? takeBackEntry(row, view, () => this.#pick(row, null, view)) : nothing}`
  }

  /** The smallest detour first, as it was known when each came into the open menu: nothing moves under a finger. */
  #inPlace(drivers: readonly PlacedDriver[], offers: readonly Offer[]): PlacedDriver[] {
    const rank = placesOf(offers.map(({ driverId }) => driverId))
    const ranked = drivers.toSorted((one, other) => rank(one.id) - rank(other.id))
    const known = this.#order ?? []
    this.#order = [...known, ...ranked.map(({ id }) => id).filter((id) => !known.includes(id))]
    const place = placesOf(this.#order)
    return ranked.toSorted((one, other) => place(one.id) - place(other.id))
  }

  #pick(row: OrderRow, driver: PlacedDriver | null, { onPick }: AssignView): void {
    this.#close()
    onPick(row, driver)
  }

  #close(): void {
    this.#menu?.hidePopover()
  }

  get #menu(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('#drivers')
  }

  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'open') return
    this.#subject = undefined
    if (this.#menu?.matches(':focus-within')) this.#opener?.focus()
    this.#host.requestUpdate()
  }
}

const placesOf = (ids: readonly string[]): ((id: string) => number) => {
  const places = new Map(ids.map((id, index) => [id, index]))
  return (id) => places.get(id) ?? ids.length
}
