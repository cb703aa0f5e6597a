import type { ReactiveController } from 'lit'
import { isSingle, isWriting } from './single-key.ts'

interface Options {
  /** Whether a press that came this way is meant for us. */
  readonly isHere: (path: readonly EventTarget[]) => boolean
  readonly onPress: () => void
}

/** A slash finds, as in other lists, unless it is typed into something. */
export class SlashKey implements ReactiveController {
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
    const path = event.composedPath()
    if (event.key !== '/' || !isSingle(event) || isWriting(path[0]) || !this.#options.isHere(path)) return
    event.preventDefault()
    this.#options.onPress()
  }
}
