import type { ReactiveController } from 'lit'

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
    const isPlain = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isPlain || isTyping(path[0]) || !this.#options.isHere(path)) return
    event.preventDefault()
    this.#options.onPress()
  }
}

const isTyping = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
