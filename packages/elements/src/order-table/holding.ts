import type { ReactiveController } from 'lit'

interface Holdable {
  hold(): void
  release(): void
}

/** Holds a list still while the mouse or the focus is inside the host; a touch comes and goes too fast to count. */
export class Holding implements ReactiveController {
  readonly #host: HTMLElement
  readonly #list: () => Holdable | undefined
  #pointerInside = false

  constructor(host: HTMLElement, list: () => Holdable | undefined) {
    this.#host = host
    this.#list = list
    host.addEventListener('pointerenter', ({ pointerType }) => this.#onPointer(pointerType === 'mouse'))
    host.addEventListener('pointerleave', () => this.#onPointer(false))
    host.addEventListener('focusin', () => this.#settle())
    host.addEventListener('focusout', () => this.#settle())
  }

  hostConnected(): void {}

  hostUpdated(): void {
    if (this.#isInside) this.#list()?.hold()
  }

  hostDisconnected(): void {
    this.#pointerInside = false
    this.#list()?.release()
  }

  get #isInside(): boolean {
    return this.#pointerInside || this.#host.matches(':focus-within')
  }

  #onPointer(inside: boolean): void {
    this.#pointerInside = inside
    this.#settle()
  }

  #settle(): void {
    if (this.#isInside) this.#list()?.hold()
    else this.#list()?.release()
  }
}
