import type { ReactiveController, ReactiveControllerHost } from 'lit'

/*
 * A panel in the browser's top layer, so that no dialog or scrolling box cuts it off:
 *   html`<input id="control" /> <div id="list" class="popover">…</div>`
 *   readonly #popup = new PopupController(this, { anchor: '#control', panel: '#list', onDismiss: () => (this.open = false) })
 *   updated() { this.#popup.sync(this.open) }
 */

interface PopupOptions {
  /** Selector of the element that the panel belongs to. */
  anchor: string
  panel: string
  /** A press outside or Escape: set the state that `sync` reads. */
  onDismiss: () => void
  /** Least width of the panel; it is never narrower than its anchor where there is room. */
  minWidth?: number
}

const GAP = 6
const MARGIN = 8

/** Shows a panel under its anchor (above where there is more room) and keeps it there while things scroll. */
export class PopupController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: PopupOptions
  #listening: AbortController | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, options: PopupOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#listening?.abort()
    this.#listening = undefined
  }

  /** Brings the panel to the wanted state; call it from `updated()`. */
  sync(open: boolean): void {
    const panel = this.#find(this.#options.panel)
    if (!panel) return
    if (open && !this.#listening) {
      panel.popover = 'manual'
      panel.showPopover()
      this.#listen()
    } else if (!open && this.#listening) {
      this.hostDisconnected()
      panel.hidePopover()
    }
    if (open) this.#place(panel)
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector)
  }

  #listen(): void {
    this.#listening = new AbortController()
    const options = { signal: this.#listening.signal, capture: true, passive: true }
    const replace = () => {
      const panel = this.#find(this.#options.panel)
      if (panel) this.#place(panel)
    }
    window.addEventListener('scroll', replace, options)
    window.addEventListener('resize', replace, options)
    window.visualViewport?.addEventListener('resize', replace, options)
    document.addEventListener('pointerdown', (event) => this.#onPress(event), options)
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal: options.signal, capture: true })
  }

  #onPress(event: PointerEvent): void {
    const path = event.composedPath()
    const inside = [this.#options.anchor, this.#options.panel].some((selector) => {
      const element = this.#find(selector)
      return element && path.includes(element)
    })
    if (!inside) this.#options.onDismiss()
  }

  /** Escape closes the panel alone, not the dialog around it. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.#options.onDismiss()
  }

  #place(panel: HTMLElement): void {
    const anchor = this.#find(this.#options.anchor)?.getBoundingClientRect()
    if (!anchor) return
    const { innerWidth, innerHeight } = window
    const height = window.visualViewport?.height ?? innerHeight
    const width = Math.min(Math.max(anchor.width, this.#options.minWidth ?? 0), innerWidth - 2 * MARGIN)
    const isRtl = getComputedStyle(this.#host).direction === 'rtl'
    const wanted = isRtl ? anchor.right - width : anchor.left
    const left = Math.max(MARGIN, Math.min(wanted, innerWidth - MARGIN - width))
    const [below, above] = [height - anchor.bottom - GAP - MARGIN, anchor.top - GAP - MARGIN]
    const goesUp = below < Math.min(panel.scrollHeight, 220) && above > below
    set(panel, 'inline-size', width)
    set(panel, 'left', left)
    set(panel, 'max-block-size', goesUp ? above : below)
    panel.style.setProperty('top', goesUp ? 'auto' : `${anchor.bottom + GAP}px`)
    panel.style.setProperty('bottom', goesUp ? `${innerHeight - anchor.top + GAP}px` : 'auto')
  }
}

const set = (element: HTMLElement, property: string, pixels: number): void =>
  element.style.setProperty(property, `${Math.round(pixels)}px`)
