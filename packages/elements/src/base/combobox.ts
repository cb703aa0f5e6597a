import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { PopupController } from './popup.ts'

interface ComboboxOptions {
  /** Number of options in the list now. */
  count: () => number
  /** Takes the option at this place. */
  onPick: (index: number) => void
  /** Least width of the list, asked for each time that it is placed. */
  readonly minWidth?: number
}

/**
 * The keyboard and the list of an ARIA combobox: input `#control`, list box `#list.popover`, options whose
 * `aria-selected` follows `active`. Call `onKey` from keydown and `sync()` from `updated()`.
 */
export class Combobox implements ReactiveController {
  /** Place of the option that Enter takes, or -1. */
  active = -1
  #open = false
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: ComboboxOptions
  readonly #popup: PopupController

  constructor(host: ReactiveControllerHost & HTMLElement, options: ComboboxOptions) {
    this.#host = host
    this.#options = options
    this.#popup = new PopupController(host, {
      anchor: '#control',
      panel: '#list',
      onDismiss: () => this.close(),
      get minWidth() {
        return options.minWidth ?? 0
      },
    })
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#open = false
  }

  get open(): boolean {
    return this.#open && this.#options.count() > 0
  }

  /** Opens the list with this option active. */
  show(active = -1): void {
    this.#open = true
    this.active = active
    this.#host.requestUpdate()
  }

  close(): void {
    this.#open = false
    this.active = -1
    this.#host.requestUpdate()
  }

  sync(): void {
    this.#popup.sync(this.open)
    if (this.open) this.#host.shadowRoot?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }

  onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) this.#move(step)
    else if (event.key === 'Enter' && this.open && this.active >= 0) this.#options.onPick(this.active)
    else if (event.key === 'Tab') return this.close()
    else return
    event.preventDefault()
  }

  #move(step: number): void {
    const count = this.#options.count()
    if (!this.open) return this.show(step > 0 ? 0 : count - 1)
    this.show((this.active + step + count) % count)
  }
}
