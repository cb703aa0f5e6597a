import { isSingle } from '../portal/single-key.ts'

interface Options {
  /** Selector of what can have the focus, in the host's shadow. */
  readonly items: string
  /** Left and right move, as in a row of tabs; else up and down. */
  readonly isRow?: boolean
  /** Told where the focus went. */
  readonly onMove?: (item: HTMLElement) => void
}

const STEPS = {
  column: { ArrowDown: 1, ArrowUp: -1 },
  row: { ArrowRight: 1, ArrowLeft: -1 },
} as const satisfies Record<string, Readonly<Record<string, number>>>

/** Arrow keys, Home and End move the focus among items that the Tab key takes as one; letters find a name. */
export class RovingFocus {
  readonly #host: HTMLElement
  readonly #options: Options

  constructor(host: HTMLElement, options: Options) {
    this.#host = host
    this.#options = options
  }

  first(): void {
    this.#items[0]?.focus()
  }

  onKey(event: KeyboardEvent): void {
    if (!isSingle(event)) return
    const items = this.#items
    const next = items[this.#next(event.key, items)]
    if (!next) return
    event.preventDefault()
    next.focus()
    this.#options.onMove?.(next)
  }

  #next(key: string, items: readonly HTMLElement[]): number {
    const at = items.findIndex((item) => item.matches(':focus'))
    if (key === 'Home') return 0
    if (key === 'End') return items.length - 1
    const step = this.#step(key)
    if (step !== 0) return (at + step + items.length) % items.length
    return key.length === 1 && key !== ' ' && !this.#options.isRow ? this.#named(key, items, at) : -1
  }

  #step(key: string): number {
    const steps: Readonly<Record<string, number>> = STEPS[this.#options.isRow ? 'row' : 'column']
    const isMirrored = this.#options.isRow && this.#host.matches(':dir(rtl)')
    return (steps[key] ?? 0) * (isMirrored ? -1 : 1)
  }

  /** The next item whose name begins with a letter. */
  #named(letter: string, items: readonly HTMLElement[], at: number): number {
    const names = items.map((item) => (item.querySelector('bdi') ?? item).textContent.trim().toLocaleLowerCase())
    const found = [...names.keys()].map((place) => (at + 1 + place) % items.length)
    return found.find((place) => names[place]?.startsWith(letter.toLocaleLowerCase())) ?? -1
  }

  /** Those that can be seen. */
  get #items(): HTMLElement[] {
    const items = this.#host.shadowRoot?.querySelectorAll<HTMLElement>(this.#options.items) ?? []
    return [...items].filter((item) => item.checkVisibility())
  }
}
