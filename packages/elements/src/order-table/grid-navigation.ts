import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface Place {
  /** 0 is the heads', 1 the first order's. */
  readonly row: number
  readonly column: number
}
type Move = (place: Place, last: number, columns: number) => Place

const FAR = 10
const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, _, columns) => ({ row, column: columns - 1 }),
  PageDown: ({ row, column }, last) => ({ row: Math.min(row + FAR, last), column }),
  PageUp: ({ row, column }) => ({ row: Math.max(row - FAR, 0), column }),
  'Control+Home': () => ({ row: 0, column: 0 }),
  'Control+End': (_, last, columns) => ({ row: last, column: columns - 1 }),
}
const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }

interface Rows {
  /** How many orders the grid has, in the page or not. */
  readonly count: () => number
  /** Brings an order's row into the page. */
  readonly show: (index: number) => Promise<void>
}

/**
 * Moves focus through the cells of the host's `role="grid"`, which is one stop of the Tab key: the table itself until this
 * code is there. Rows carry `aria-rowindex`, because most of them are not in the page. A cell that holds a button passes the focus on to it. Cells and
 * their buttons need `tabindex="-1"` in the template. A focused row that leaves the page leaves the focus to `#scroll`.
 */
export class GridNavigation implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #rows: Rows
  #stop: HTMLElement | undefined
  /** Whether somebody has put the focus where the stop is. */
  #isChosen = false
  #place: Place | undefined
  /** The order whose row has the focus. */
  #id: string | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, rows: Rows) {
    this.#host = host
    this.#rows = rows
    host.addController(this)
  }

  /** Moves inside a shadow root are not told to its host, so the root itself listens. */
  hostConnected(): void {
    const root = this.#host.shadowRoot
    root?.addEventListener('keydown', this.#onKeyDown)
    root?.addEventListener('focusin', this.#onFocusIn)
    this.#stop ??= root?.querySelector<HTMLElement>('table') ?? undefined
    if (root?.activeElement) this.#take(root.activeElement)
  }

  hostDisconnected(): void {
    this.#host.shadowRoot?.removeEventListener('keydown', this.#onKeyDown)
    this.#host.shadowRoot?.removeEventListener('focusin', this.#onFocusIn)
  }

  /** The Tab key finds the grid also after its rows have changed, and the focus stays with its order. */
  hostUpdated(): void {
    this.#followOrder()
    if (!this.#isChosen || !this.#stop?.isConnected || !isShown(this.#stop)) this.#stopAt(this.#firstStop())
  }

  /** Puts the focus on the first row. */
  focusFirst(): void {
    this.#firstStop()?.focus()
  }

  /** Rows take turns in the page: one that has the focus may hold another order after a scroll. */
  #followOrder(): void {
    const focused = this.#host.shadowRoot?.activeElement
    const row = focused?.closest<HTMLElement>('[data-id]')
    if (!focused || !row || !this.#id || row.dataset.id === this.#id) return
    const cell = this.#cellsOf(this.#host.shadowRoot?.querySelector(`[data-id="${this.#id}"]`))[
      this.#place?.column ?? 0
    ]
    const target = cell ? focusTargetOf(cell) : this.#host.shadowRoot?.querySelector<HTMLElement>('#scroll')
    target?.focus({ preventScroll: true })
  }

  readonly #onKeyDown = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.altKey || event.shiftKey) return
    const move = MOVES[this.#keyOf(event)]
    const from = event.target instanceof Element ? this.#placeOf(event.target) : undefined
    if (!move || !from) return
    event.preventDefault()
    const last = this.#rows.count()
    const wanted = move(from, last, this.#cellsOf(this.#rowAt(from.row)).length)
    void this.#goTo({ row: Math.max(this.#hasHeads ? 0 : 1, Math.min(wanted.row, last)), column: wanted.column })
  }

  async #goTo({ row, column }: Place): Promise<void> {
    if (row > 0) await this.#rows.show(row - 1)
    const cells = this.#cellsOf(this.#rowAt(row))
    const cell = cells[Math.max(0, Math.min(column, cells.length - 1))]
    if (cell) focusTargetOf(cell).focus()
  }

  readonly #onFocusIn = ({ target }: Event): void => {
    if (target instanceof Element) this.#take(target)
  }

  /** The table itself passes the focus on. */
  #take(focused: Element): void {
    if (focused.role === 'grid') return this.focusFirst()
    const cell = cellOf(focused)
    if (!cell) return
    this.#isChosen = true
    this.#id = cell.closest<HTMLElement>('[data-id]')?.dataset.id
    this.#place = this.#placeOf(focused)
    this.#stopAt(focusTargetOf(cell))
  }

  #keyOf({ key, ctrlKey, metaKey }: KeyboardEvent): string {
    const mirrored = this.#host.matches(':dir(rtl)') ? (MIRRORED[key] ?? key) : key
    return ctrlKey || metaKey ? `Control+${mirrored}` : mirrored
  }

  /** Where the focus is; where it was, while the row that had it is not in the page. */
  #placeOf(focused: Element): Place | undefined {
    const cell = cellOf(focused)
    const row = cell?.closest('[role=row]')
    if (!cell || !row) return focused.id === 'scroll' ? this.#place : undefined
    return { row: Number(row.ariaRowIndex) - 1, column: this.#cellsOf(row).indexOf(cell) }
  }

  #rowAt(row: number): Element | null | undefined {
    return this.#host.shadowRoot?.querySelector(`[aria-rowindex="${row + 1}"]`)
  }

  /** Cells that can be seen; narrow layouts hide some. */
  #cellsOf(row: Element | null | undefined): HTMLElement[] {
    return [...(row?.querySelectorAll<HTMLElement>(CELLS) ?? [])].filter(isShown)
  }

  get #hasHeads(): boolean {
    return this.#cellsOf(this.#rowAt(0)).length > 0
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
const cellOf = (element: Element): HTMLElement | undefined => element.closest<HTMLElement>(CELLS) ?? undefined
const isShown = (element: HTMLElement): boolean => element.checkVisibility()
const focusTargetOf = (cell: HTMLElement): HTMLElement => cell.querySelector<HTMLElement>('button') ?? cell
