import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { placeBeside } from './placement.ts'

/*
 * A panel that one button opens, in the browser's top layer; a press elsewhere or Escape closes it (styles/layer.ts):
 *   html`<button id="more">…</button> <div id="menu" class="layer menu">…</div>`
 *   readonly #menu = new LayerController(this, { opener: '#more', layer: '#menu', align: 'end' })
 */

interface LayerOptions {
  /** Selector of the button. */
  readonly opener: string
  readonly layer: string
  /** From which edge of its button the panel grows. */
  readonly align?: 'start' | 'end'
  /** Told before the panel opens and after it has closed. */
  readonly onToggle?: (isOpen: boolean) => void
}

/** Opens and closes a panel beside its button; focus goes in and comes back. */
export class LayerController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: LayerOptions
  #layer: HTMLElement | undefined
  #opener: HTMLButtonElement | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, options: LayerOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostUpdated(): void {
    const layer = this.#host.shadowRoot?.querySelector<HTMLElement>(this.#options.layer)
    const opener = this.#host.shadowRoot?.querySelector<HTMLButtonElement>(this.#options.opener)
    if (layer && layer !== this.#layer) this.#listen(layer)
    if (!opener || opener === this.#opener) return
    this.#opener = opener
    opener.popoverTargetElement = this.#layer ?? null
  }

  hide(): void {
    this.#layer?.hidePopover()
  }

  #listen(layer: HTMLElement): void {
    this.#layer = layer
    layer.popover = 'auto'
    layer.tabIndex = -1
    layer.addEventListener('beforetoggle', ({ newState }) => {
      if (newState === 'open') this.#options.onToggle?.(true)
      else if (layer.matches(':focus-within')) this.#opener?.focus()
    })
    layer.addEventListener('toggle', ({ newState }) => {
      if (newState === 'open') void this.#onOpen(layer)
      else this.#options.onToggle?.(false)
    })
  }

  /** What the panel holds may have been rendered only now, so it is placed after that. */
  async #onOpen(layer: HTMLElement): Promise<void> {
    await this.#host.updateComplete
    if (!this.#opener || !layer.matches(':popover-open')) return
    placeBeside(layer, this.#opener, this.#options.align)
    layer.focus()
  }
}
