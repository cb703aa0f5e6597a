import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface Place {
  readonly row: number
  readonly column: number
}
type Move = (place: Place, rows: number, columns: number) => Place

const FAR = 10
const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, _, columns) => ({ row, column: columns - 1 }),
  PageDown: ({ row, column }, rows) => ({ row: Math.min(row + FAR, rows - 1), column }),
  PageUp: ({ row, column }) => ({ row: Math.max(row - FAR, 0), column }),
  'Control+Home': () => ({ row: 0, column: 0 }),
  'Control+End': (_, rows, columns) => ({ row: rows - 1, column: columns - 1 }),
}
const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }

/**
 * Moves focus through the cells of the host's `role="grid"`, which is one stop of the Tab key. A cell that holds a
 * button passes the focus on to it. Cells and their buttons need `tabindex="-1"` in the template.
 */
export class GridNavigation implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  #stop: HTMLElement | undefined
  /** Whether somebody has put the focus where the stop is. */
  #isChosen = false

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  /** Moves inside a shadow root are not told to its host, so the root itself listens. */
  hostConnected(): void {
    this.#host.shadowRoot?.addEventListener('keydown', this.#onKeyDown)
    this.#host.shadowRoot?.addEventListener('focusin', this.#onFocusIn)
  }

  hostDisconnected(): void {
    this.#host.shadowRoot?.removeEventListener('keydown', this.#onKeyDown)
    this.#host.shadowRoot?.removeEventListener('focusin', this.#onFocusIn)
  }

  /** The Tab key finds the grid also after its rows have changed. */
  hostUpdated(): void {
    if (!this.#isChosen || !this.#stop?.isConnected || !isShown(this.#stop)) this.#stopAt(this.#firstStop())
  }

  /** Puts the focus on the first row. */
  focusFirst(): void {
    this.#firstStop()?.focus()
  }

  readonly #onKeyDown = (event: Event): void => {
    if (!(event instanceof KeyboardEvent)) return
    const from = this.#cellOf(event)
    const move = MOVES[this.#keyOf(event)]
    if (!from || !move || event.altKey || event.shiftKey) return
    const rows = this.#rows()
    const row = rows.findIndex((cells) => cells.includes(from))
    const wanted = move({ row, column: rows[row]?.indexOf(from) ?? 0 }, rows.length, rows[row]?.length ?? 0)
    const cells = rows[wanted.row]
    const cell = cells?.[Math.min(wanted.column, cells.length - 1)]
    event.preventDefault()
    if (cell) focusTargetOf(cell).focus()
  }

  readonly #onFocusIn = (event: Event): void => {
    const cell = this.#cellOf(event)
    if (!cell) return
    this.#isChosen = true
    this.#stopAt(focusTargetOf(cell))
  }

  #keyOf({ key, ctrlKey, metaKey }: KeyboardEvent): string {
    const mirrored = this.#host.matches(':dir(rtl)') ? (MIRRORED[key] ?? key) : key
    return ctrlKey || metaKey ? `Control+${mirrored}` : mirrored
  }

  #cellOf(event: Event): HTMLElement | undefined {
    return event.target instanceof Element ? (event.target.closest<HTMLElement>(CELLS) ?? undefined) : undefined
  }

  /** Cells that can be seen, row by row; narrow layouts hide some. */
  #rows(): HTMLElement[][] {
    const rows = [...(this.#host.shadowRoot?.querySelectorAll('[role=grid] [role=row]') ?? [])]
    return rows
      .map((row) => [...row.querySelectorAll<HTMLElement>(CELLS)].filter(isShown))
      .filter((cells) => cells.length > 0)
  }

  /** The first cell of the first order, or of the heads where there is none. */
  #firstStop(): HTMLElement | undefined {
    for (const selector of ['tbody:not([aria-hidden]) [role=gridcell]', '[role=columnheader]']) {
      for (const cell of this.#host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []) {
        if (isShown(cell)) return focusTargetOf(cell)
      }
    }
    return undefined
  }

  #stopAt(target: HTMLElement | undefined): void {
    if (target === this.#stop) return
    if (this.#stop) this.#stop.tabIndex = -1
    if (target) target.tabIndex = 0
    this.#stop = target
  }
}

const CELLS = '[role=gridcell], [role=columnheader]'
const isShown = (element: HTMLElement): boolean => element.checkVisibility()
const focusTargetOf = (cell: HTMLElement): HTMLElement => cell.querySelector<HTMLElement>('button') ?? cell
