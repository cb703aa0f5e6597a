import type { ReactiveController } from 'lit'
import { isBusy } from '../portal/single-key.ts'

/** What a key does on a board. */
export type BoardCommand =
  | 'next'
  | 'previous'
  | 'left'
  | 'right'
  | 'open'
  | 'assign'
  | 'reject'
  | 'earlier'
  | 'later'
  | 'filter'

/** Letters and what they do; the same table is shown to people. */
export const BOARD_KEYS = {
  j: 'next',
  k: 'previous',
  o: 'open',
  a: 'assign',
  r: 'reject',
  f: 'filter',
} as const satisfies Readonly<Record<string, BoardCommand>>

const ARROWS: Readonly<Record<string, BoardCommand>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Enter: 'open',
  'Alt+ArrowUp': 'earlier',
  'Alt+ArrowDown': 'later',
}
const LETTERS: Readonly<Record<string, BoardCommand>> = BOARD_KEYS

interface Options {
  readonly host: HTMLElement
  /** Whether letters do things too. */
  readonly hasLetters: () => boolean
  /** Answers whether the command meant something here. */
  readonly onCommand: (command: BoardCommand, item: HTMLElement | null) => boolean
}

/** Hears the keys of a board: where it has the focus, and letters also where nothing has. */
export class BoardKeys implements ReactiveController {
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
    const { host, onCommand } = this.#options
    const [target] = event.composedPath()
    const isInside = event.composedPath().includes(host)
    if (event.defaultPrevented || !(target instanceof HTMLElement) || !host.checkVisibility()) return
    if ((!isInside && target !== document.body) || isBusy(target)) return
    const command = this.#commandOf(event, isInside)
    // On a button Enter presses it.
    if (!command || (event.key === 'Enter' && !target.matches('article'))) return
    if (onCommand(command, itemAround(target))) event.preventDefault()
  }

  #commandOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, isInside: boolean): BoardCommand | undefined {
    if (ctrlKey || metaKey) return undefined
    const name = altKey ? `Alt+${key}` : key
    if (isInside && ARROWS[name]) return ARROWS[name]
    return this.#options.hasLetters() ? LETTERS[name] : undefined
  }
}

/** The card or the stop that an element belongs to. */
const itemAround = (target: HTMLElement): HTMLElement | null =>
  target.closest<HTMLElement>('.item') ?? target.closest('li')?.querySelector<HTMLElement>('.item') ?? null
