import type { ReactiveController, ReactiveControllerHost } from 'lit'

/*
 * A modal <dialog> in a shadow root: `html`<dialog class="dialog" aria-labelledby="title">…</dialog>``
 *   readonly #dialog = new DialogController(this, { onClose: () => (this.open = false) })
 *   updated() { this.#dialog.sync(this.open) }
 */

interface DialogOptions {
  /** Told after the dialog has closed, by whatever way. */
  onClose?: () => void
  /** Asked before Escape or a press beside the dialog closes it; false keeps it open. */
  mayClose?: () => boolean
  selector?: string
}

/** Opens and closes the host's dialog as a modal; focus returns to where it was, also when that was in another shadow root. */
export class DialogController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: DialogOptions
  #dialog: HTMLDialogElement | undefined
  #opener: HTMLElement | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, options: DialogOptions = {}) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#dialog?.close()
  }

  /** Brings the dialog to the wanted state; call it from `updated()`. */
  sync(open: boolean): void {
    const dialog = this.#find()
    if (!dialog || dialog.open === open) return
    if (open) {
      this.#opener = activeElement()
      dialog.showModal()
    } else dialog.close()
  }

  #find(): HTMLDialogElement | undefined {
    const dialog = this.#host.shadowRoot?.querySelector<HTMLDialogElement>(this.#options.selector ?? 'dialog')
    if (dialog && dialog !== this.#dialog) this.#listen(dialog)
    return this.#dialog
  }

  #listen(dialog: HTMLDialogElement): void {
    this.#dialog = dialog
    dialog.addEventListener('cancel', (event) => {
      if (event.target === dialog && !this.#mayClose()) event.preventDefault()
    })
    dialog.addEventListener('pointerdown', (event) => {
      if (event.target === dialog && isBeside(dialog, event) && this.#mayClose()) dialog.close()
    })
    // The event comes later than the closing: by then the dialog may ask the next thing.
    dialog.addEventListener('close', (event) => event.target === dialog && !dialog.open && this.#onClose())
  }

  #mayClose(): boolean {
    return this.#options.mayClose?.() ?? true
  }

  #onClose(): void {
    if (this.#opener?.isConnected) this.#opener.focus()
    this.#opener = undefined
    this.#options.onClose?.()
  }
}

/** The element with focus, through shadow roots. */
export function activeElement(): HTMLElement | undefined {
  let active = document.activeElement
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active instanceof HTMLElement ? active : undefined
}

function isBeside(dialog: HTMLDialogElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
