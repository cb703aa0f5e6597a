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

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeyDown)
    this.#host.addEventListener('focusin', this.#onFocusIn)
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeyDown)
    this.#host.removeEventListener('focusin', this.#onFocusIn)
  }

  /** The Tab key finds the grid also after its rows have changed. */
  hostUpdated(): void {
    if (!this.#stop?.isConnected || !isShown(this.#stop)) this.#stopAt(this.#firstStop())
  }

  /** Puts the focus on the first row. */
  focusFirst(): void {
    this.#firstStop()?.focus()
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
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

  readonly #onFocusIn = (event: FocusEvent): void => {
    const cell = this.#cellOf(event)
    if (cell) this.#stopAt(focusTargetOf(cell))
  }

  #keyOf({ key, ctrlKey, metaKey }: KeyboardEvent): string {
    const mirrored = this.#host.matches(':dir(rtl)') ? (MIRRORED[key] ?? key) : key
    return ctrlKey || metaKey ? `Control+${mirrored}` : mirrored
  }

  #cellOf(event: Event): HTMLElement | undefined {
    const target = event.composedPath()[0]
    return target instanceof Element ? (target.closest<HTMLElement>(CELLS) ?? undefined) : undefined
  }

  /** Cells that can be seen, row by row; narrow layouts hide some. */
  #rows(): HTMLElement[][] {
    const rows = [...(this.#host.shadowRoot?.querySelectorAll('[role=grid] [role=row]') ?? [])]
    return rows
      .map((row) => [...row.querySelectorAll<HTMLElement>(CELLS)].filter(isShown))
      .filter((cells) => cells.length > 0)
  }

  #firstStop(): HTMLElement | undefined {
    const cells = this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[role=gridcell], [role=columnheader]') ?? []
    const shown = [...cells].filter(isShown)
    const cell = shown.find((cell) => cell.role === 'gridcell') ?? shown[0]
    return cell && focusTargetOf(cell)
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
