import type { Context } from '@waybill/contract'
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { icon, plusIcon, undoIcon } from '../base/icons.ts'
import { LiveRegion } from '../base/live-region.ts'
import type { OrderStopsTranslate } from '../locales/en/order-stops.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { OrderFields, StopFields } from '../stores/order-fields.ts'
import type { OrderFormStore } from '../stores/order-form.ts'
import { withDropoff, withMoved, withStop, withoutStop } from '../stores/order-stops.ts'
import { StopDrag } from './stop-drag.ts'

type Host = ReactiveControllerHost & HTMLElement

export interface MovesOptions {
  readonly t: OrderStopsTranslate
  readonly common: CommonTranslate
  readonly store: () => OrderFormStore
  readonly reader: () => Context | undefined
  /** Most drop-offs of this form, or 0 for what suits who works with it. */
  readonly most: () => number
  readonly onChange: () => void
}

interface Removed {
  readonly number: number
  readonly stop: StopFields
}
type Direction = 'up' | 'down'
/** The contract takes no more. */
const MOST_DROPOFFS = 50
const STEP = { up: -1, down: 1 } as const

/** Adds, removes and moves drop-offs, by button, keyboard or pointer; what was removed can be brought back. */
export class StopMoves {
  readonly #host: Host
  readonly #options: MovesOptions
  readonly #live: LiveRegion
  readonly #drag: StopDrag
  #removed: Removed | undefined

  constructor(host: Host, options: MovesOptions) {
    this.#host = host
    this.#options = options
    this.#live = new LiveRegion(host)
    this.#drag = new StopDrag(host, {
      isMovable: () => this.isMovable,
      onMove: (from, to) => void this.#set(withMoved(this.#fields, from, to)),
      onEnd: (index) => this.#say(index),
    })
  }

  /** The commands of a drop-off, where there are several. */
  render(index: number): TemplateResult | typeof nothing {
    const { t, common } = this.#options
    if (index === 0 || !this.isMovable) return nothing
    const number = index
    return html`<div class="moves">
      ${this.#button('up', index, index === 1)} ${this.#button('down', index, index === this.#count)}
      <button
        class="link"
        type="button"
        aria-label=${t('remove.of', { number })}
        @click=${() => void this.#remove(index)}
      >
        ${common('remove')}
      </button>
    </div>`
  }

  /** Adds a drop-off, brings the last removed one back, and speaks. */
  renderEnd(): TemplateResult {
    const { t, store } = this.#options
    const isFixed = store().order?.status === 'in_progress'
    return html`${this.#removed ? this.#renderUndo(this.#removed) : nothing}
    ${
      isFixed || this.#count >= this.#most
        ? nothing
        : html`<div class="add">
            <button class="button" type="button" @click=${() => void this.#add()}>
              ${icon(plusIcon, 'small')}${t('add')}
            </button>
          </div>`
    }
    ${this.#live.render()}`
  }

  /** Which stop the pointer holds. */
  get dragged(): number | undefined {
    return this.#drag.index
  }

  forget(): void {
    this.#removed = undefined
  }

  get #most(): number {
    const { most, reader } = this.#options
    return most() || (reader()?.guest === false ? MOST_DROPOFFS : 1)
  }

  get #fields(): OrderFields {
    return this.#options.store().$fields.get()
  }

  get #count(): number {
    return this.#fields.stops.length - 1
  }

  /** Whether drop-offs can change places and go. */
  get isMovable(): boolean {
    return this.#count > 1 && this.#options.store().order?.status !== 'in_progress'
  }

  #button(direction: Direction, index: number, isLast: boolean): TemplateResult {
    const { t } = this.#options
    return html`<button
      class="link"
      type="button"
      data-move=${direction}
      aria-label=${t(`${direction}.of`, { number: index })}
      ?disabled=${isLast}
      @click=${() => void this.#move(index, direction)}
    >
      ${t(direction)}
    </button>`
  }

  #renderUndo({ number, stop }: Removed): TemplateResult {
    const { t } = this.#options
    return html`<div class="removed">
      ${icon(undoIcon, 'small')}<span>${t('removed', { number })}</span>
      <button class="link" type="button" @click=${() => void this.#undo(number, stop)}>${t('undo')}</button>
    </div>`
  }

  async #add(): Promise<void> {
    await this.#set(withDropoff(this.#fields))
    this.#section(this.#count)?.querySelector('waybill-address-field')?.focus()
  }

  async #move(index: number, direction: Direction): Promise<void> {
    const to = index + STEP[direction]
    await this.#set(withMoved(this.#fields, index, to))
    const buttons = [...(this.#section(to)?.querySelectorAll<HTMLButtonElement>('[data-move]') ?? [])]
    const same = buttons.find(({ dataset, disabled }) => dataset.move === direction && !disabled)
    ;(same ?? buttons.find(({ disabled }) => !disabled))?.focus()
    this.#say(to)
  }

  async #remove(index: number): Promise<void> {
    const stop = this.#fields.stops[index]
    await this.#set(withoutStop(this.#fields, index))
    this.#removed = stop && { number: index, stop }
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#host.shadowRoot?.querySelector<HTMLElement>('.removed button')?.focus()
    this.#live.say(this.#options.t('removed', { number: index }))
  }

  async #undo(number: number, stop: StopFields): Promise<void> {
    await this.#set(withStop(this.#fields, number, stop))
    this.#section(number)?.querySelector('waybill-address-field')?.focus()
  }

  async #set(fields: OrderFields): Promise<void> {
    this.#removed = undefined
    this.#options.store().edit(fields)
    this.#options.onChange()
    await this.#host.updateComplete
  }

  #section(index: number): Element | undefined {
    return this.#host.shadowRoot?.querySelectorAll('[data-stop]')[index]
  }

  #say(index: number): void {
    this.#live.say(this.#options.t('moved', { number: index, count: this.#count }))
  }
}
