import type { ReactiveController } from 'lit'
import { isBusy, isSingle } from '../portal/single-key.ts'
import type { View } from './desk-tabs.ts'

interface Options {
  readonly host: HTMLElement
  /** Whether single keys do things. */
  readonly hasKeys: () => boolean
  readonly views: () => readonly View[]
  readonly onView: (view: View) => void
  readonly onHelp: () => void
}

/** Digits open the views of a desk and a question mark says what keys do. */
export class DeskKeys implements ReactiveController {
  readonly #options: Options

  constructor(options: Options) {
    this.#options = options
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey)
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey)
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { host, hasKeys, views, onView, onHelp } = this.#options
    const [target] = event.composedPath()
    const isHere = target === document.body || event.composedPath().includes(host)
    if (!isHere || !isSingle(event) || isBusy(target) || !hasKeys()) return
    const view = views()[Number(event.key) - 1]
    if (event.key === '?') onHelp()
    else if (view) onView(view)
    else return
    event.preventDefault()
  }
}
