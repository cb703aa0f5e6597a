import type { OrderRow } from '@waybill/contract'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { icon, undoIcon } from '../base/icons.ts'
import { initials } from '../base/initials.ts'
import { placeBeside } from '../base/placement.ts'
import { presenceOf, type PlacedDriver } from '../stores/drivers.ts'
import { choosable } from './day.ts'
import { RovingFocus } from './roving-focus.ts'
import type { DeskWords } from './words.ts'

export interface AssignView extends DeskWords {
  readonly drivers: readonly PlacedDriver[]
  /** How many orders a driver has now. */
  readonly loadOf: (driverId: string) => number
  readonly onPick: (row: OrderRow, driver: PlacedDriver | null) => void
}

/** The menu of drivers that the Assign buttons of a board share; `render` it once. */
export class AssignMenu implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #focus: RovingFocus
  /** The order that the open menu is about. */
  #row: OrderRow | undefined
  #opener: HTMLElement | undefined

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
  async open(row: OrderRow, opener: HTMLElement): Promise<void> {
    this.#row = row
    this.#opener = opener
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const menu = this.#menu
    if (!menu || !opener.isConnected) return
    menu.showPopover()
    placeBeside(menu, opener)
    this.#focus.first()
  }

  render(view: AssignView): TemplateResult {
    const row = this.#row
    return html`<div
      id="drivers"
      class="layer menu"
      role="menu"
      aria-label=${row ? view.t('assign.menu', { id: row.shortId }) : nothing}
      @keydown=${(event: KeyboardEvent) => this.#focus.onKey(event)}
    >
      ${row ? this.#entries(row, view) : nothing}
    </div>`
  }

  #entries(row: OrderRow, view: AssignView): unknown {
    const drivers = choosable(view.drivers, Date.now())
    const { driverId, driverName } = row
    const back = driverId
      ? html`<button role="menuitem" tabindex="-1" class="back" @click=${() => this.#pick(row, null, view)}>
          ${icon(undoIcon, 'flip')}<span>${view.t('unassign', { name: driverName ?? '' })}</span>
        </button>`
      : nothing
    if (drivers.length === 0 && !driverId) return html`<p class="none">${view.t('assign.none')}</p>`
    return html`${drivers.filter(({ id }) => id !== driverId).map((driver) => this.#entry(row, driver, view))}${back}`
  }

  #entry(row: OrderRow, driver: PlacedDriver, view: AssignView): TemplateResult {
    const { t } = view
    const presence = presenceOf(driver, Date.now())
    const load = view.loadOf(driver.id)
    return html`<button role="menuitem" tabindex="-1" @click=${() => this.#pick(row, driver, view)}>
      <span class="avatar" aria-hidden="true">${initials(driver.name)}</span>
      <span class="entry">
        <bdi>${driver.name}</bdi>
        <span class="muted"
          >${t(`duty.${presence}`)}${load > 0 ? ` · ${t('running.orders', { count: load })}` : ''}</span
        >
      </span>
    </button>`
  }

  #pick(row: OrderRow, driver: PlacedDriver | null, { onPick }: AssignView): void {
    this.#menu?.hidePopover()
    onPick(row, driver)
  }

  get #menu(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('#drivers')
  }

  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'open') return
    this.#row = undefined
    if (this.#menu?.matches(':focus-within')) this.#opener?.focus()
    this.#host.requestUpdate()
  }
}
