import type { Context } from '@waybill/contract'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { customElement } from '../base/element.ts'
import { problemText } from '../base/errors.ts'
import { icon, plusIcon } from '../base/icons.ts'
import { initials } from '../base/initials.ts'
import { LiveRegion } from '../base/live-region.ts'
import { PortalElement } from '../base/portal-element.ts'
import { StoreController } from '../base/store-controller.ts'
import { commonTexts } from '../locales/en/common.ts'
import { deskTexts } from '../locales/en/desk.ts'
import { peopleTexts } from '../locales/en/desk-people.ts'
import { problemTexts } from '../locales/en/problems.ts'
import { boardStore } from '../stores/board.ts'
import { contextStore } from '../stores/context.ts'
import { driversStore, presenceOf, type PlacedDriver } from '../stores/drivers.ts'
import { boardTrouble, rowTrouble } from './board-parts.ts'
import { presenceLine } from './driver-card.ts'
import { FormDialog } from './form-dialog.ts'
import { peopleStyles } from './people.styles.ts'
import { RowsWork } from './row-work.ts'
import { SlowTick } from './slow-tick.ts'

/**
 * The courier's drivers: who is on duty and what they have to do, with a link to sign in for new ones and old ones.
 * @summary Drivers of a courier
 * @csspart row - each driver
 * @csspart notice - what went wrong
 */
@customElement('waybill-desk-drivers')
export class DeskDrivers extends PortalElement {
  static override styles = peopleStyles

  readonly #t = this.texts(peopleTexts)
  readonly #desk = this.texts(deskTexts)
  readonly #common = this.texts(commonTexts)
  readonly #problem = this.texts(problemTexts)
  readonly #drivers = new StoreController(this, () => this.#store?.$state)
  readonly #board = new StoreController(this, () => this.portal?.store(boardStore).$state)
  readonly #context = new StoreController(this, () => this.portal?.store(contextStore).$state)
  readonly #live = new LiveRegion(this)
  readonly #form = new FormDialog(this, {
    send: async ({ name = '', phone = '', vehicle = '' }) => this.#store?.add({ name, phone, vehicle }),
    explain: (error) => problemText(this.#problem, error),
    onDone: ({ name = '' }) => this.#live.say(this.#t('driver.added', { name })),
  })
  readonly #work = new RowsWork(this)
  readonly #off = new RowsWork(this)

  constructor() {
    super()
    this.addController(new SlowTick(this))
  }

  get #store() {
    return this.portal?.store(driversStore)
  }

  /** A button that goes away with the duty leaves the focus in its row. */
  protected override update(changes: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement
    const row = focused?.closest('li')
    super.update(changes)
    if (focused?.isConnected === false) row?.querySelector('button')?.focus()
  }

  protected override render(): TemplateResult {
    return html`<section class="people" aria-labelledby="title">
      <header>
        <h1 id="title">${this.#desk('drivers')}</h1>
        <button class="button primary" ?hidden=${!this.#may('drivers:write')} @click=${this.#form.open}>
          ${icon(plusIcon)}${this.#t('driver.add')}
        </button>
      </header>
      ${this.#renderList()} ${this.#form.render(this.#words())} ${this.#live.render()}
    </section>`
  }

  #renderList(): unknown {
    const state = this.#drivers.value
    const retry = { label: this.#common('retry'), onPress: () => void this.#store?.refresh() }
    if (state?.kind === 'error') return boardTrouble(problemText(this.#problem, state.error), retry)
    if (state?.kind !== 'ready') return nothing
    if (state.value.length === 0) return html`<p class="empty">${this.#t('driver.none')}</p>`
    return html`<ul>
      ${state.value.map((driver) => this.#renderRow(driver))}
    </ul>`
  }

  #renderRow(driver: PlacedDriver): TemplateResult {
    const { id, name, vehicle, status } = driver
    const day = { driver, presence: presenceOf(driver, Date.now()) }
    const words = {
      t: this.#desk,
      common: this.#common,
      locale: this.locale,
      zone: this.#reader?.organization.timeZone,
    }
    const load = this.#loadOf(id)
    return html`<li part="row">
      <span class="avatar" aria-hidden="true">${initials(name)}</span>
      <div class="who">
        <p class="strong"><bdi>${name}</bdi></p>
        <p class="muted"><bdi>${vehicle}</bdi></p>
      </div>
      <p class="state">
        ${status === 'suspended' ? this.#t('suspended') : presenceLine(day, words)}
        <span class="muted">${load > 0 ? this.#desk('running.orders', { count: load }) : nothing}</span>
      </p>
      ${this.#may('drivers:write') ? this.#renderActions(driver) : nothing}
    </li>`
  }

  #renderActions(driver: PlacedDriver): TemplateResult {
    const { id, onDuty, status } = driver
    return html`<p class="acts">
        ${onDuty ? this.#renderOff(driver) : nothing} ${status === 'active' ? this.#renderLink(driver) : nothing}
      </p>
      ${rowTrouble(this.#off.of(id), this.#problem)} ${rowTrouble(this.#work.of(id), this.#problem)}`
  }

  #renderOff({ id, name }: PlacedDriver): TemplateResult {
    const isBusy = this.#off.of(id).kind === 'busy'
    return html`<button
      class="button ghost"
      aria-label=${isBusy ? nothing : `${this.#t('off')}: ${name}`}
      aria-busy=${isBusy}
      @click=${() => void this.#takeOff(id, name)}
    >
      ${busyFaces(this.#t('off'), this.#t('off.busy'), isBusy)}
    </button>`
  }

  #renderLink({ id, name }: PlacedDriver): TemplateResult {
    const work = this.#work.of(id)
    const label = this.#t(work.kind === 'done' ? 'link.sent' : 'link')
    const isBusy = work.kind === 'busy'
    return html`<button
      class="button"
      aria-label=${isBusy ? nothing : `${label}: ${name}`}
      aria-busy=${isBusy}
      @click=${() => void this.#sendLink(id, name)}
    >
      ${busyFaces(label, this.#t('link.busy'), isBusy)}
    </button>`
  }

  #words() {
    return {
      title: this.#t('driver.add'),
      lead: this.#t('driver.lead'),
      keep: this.#common('cancel'),
      send: this.#t('driver.send'),
      busy: this.#t('driver.busy'),
      country: this.#reader?.organization.country ?? '',
      fields: [
        { name: 'name', label: this.#t('name'), kind: 'text', longest: 100, missing: this.#t('name.missing') },
        { name: 'phone', label: this.#t('phone'), kind: 'phone', longest: 20, missing: this.#t('phone.missing') },
        { name: 'vehicle', label: this.#t('vehicle'), kind: 'text', longest: 60, missing: '' },
      ],
    } as const
  }

  get #reader(): Context | undefined {
    const state = this.#context.value
    return state?.kind === 'ready' ? state.value : undefined
  }

  readonly #may = (scope: string): boolean => this.#reader?.scopes.includes(scope) ?? false

  #loadOf(id: string): number {
    const state = this.#board.value
    return state?.kind === 'ready' ? state.value.rows.filter(({ driverId }) => driverId === id).length : 0
  }

  async #sendLink(id: string, name: string): Promise<void> {
    const isSent = await this.#work.do(id, () => this.#store?.sendLink(id))
    if (isSent) this.#live.say(this.#t('link.sent.to', { name }))
  }

  async #takeOff(id: string, name: string): Promise<void> {
    const isDone = await this.#off.do(id, () => this.#store?.takeOffDuty(id))
    if (isDone) this.#live.say(this.#t('off.done', { name }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-desk-drivers': DeskDrivers
  }
}
