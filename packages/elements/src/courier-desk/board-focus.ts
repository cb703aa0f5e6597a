/** Moves the focus among the cards and stops of a board. */
export class BoardFocus {
  readonly #host: HTMLElement

  constructor(host: HTMLElement) {
    this.#host = host
  }

  /** The item before or after in the same column; without one, the first of all. */
  step(from: HTMLElement | null, step: -1 | 1): boolean {
    const items = from ? this.#itemsOf(columnOf(from)) : this.#all
    const next = from ? items[items.indexOf(from) + step] : items[0]
    return give(next)
  }

  /** The item of the neighbouring column that stands about as high. */
  across(from: HTMLElement | null, direction: 'left' | 'right'): boolean {
    const columns = [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.column') ?? [])]
    const here = columns.findIndex((column) => from && column.contains(from))
    const goesOn = (direction === 'right') === this.#host.matches(':dir(ltr)')
    const column = columns[here + (goesOn ? 1 : -1)]
    if (!from || !column) return false
    const { top } = from.getBoundingClientRect()
    const distance = (item: HTMLElement): number => Math.abs(item.getBoundingClientRect().top - top)
    return give(this.#itemsOf(column).toSorted((one, other) => distance(one) - distance(other))[0])
  }

  get #all(): HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.item') ?? [])]
  }

  #itemsOf(column: HTMLElement | null): HTMLElement[] {
    return this.#all.filter((item) => columnOf(item) === column)
  }
}

const columnOf = (item: HTMLElement): HTMLElement | null => item.closest<HTMLElement>('.column')

function give(item: HTMLElement | undefined): boolean {
  item?.focus()
  item?.scrollIntoView({ block: 'nearest' })
  return item !== undefined
}
