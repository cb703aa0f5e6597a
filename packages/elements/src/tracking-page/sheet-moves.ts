import { css, type LitElement } from 'lit'
import type { Sheet } from './sheet.ts'
import { drag } from './sheet-drag.ts'
import { STOPS, type Stop } from './stops.ts'

const styles = css`
  .sheet[data-stop='low'] {
    inset-block-start: 75%;
  }
  .sheet.dragged {
    transition: none;
  }
  .sheet[data-stop] .head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    margin-inline: -20px;
    padding-inline: 20px;
    background: inherit;
    touch-action: none;
  }
  @container (max-width: 350px) {
    .sheet[data-stop] .head {
      margin-inline: -16px;
      padding-inline: 16px;
    }
  }
`

/** Moves a sheet between its stops: by its handle's button and keys, and by drag. */
export class SheetMoves {
  readonly #sheet: Sheet
  readonly #page: LitElement
  #droppedAt = -Infinity

  constructor(sheet: Sheet, page: LitElement) {
    this.#sheet = sheet
    this.#page = page
    if (styles.styleSheet) page.shadowRoot?.adoptedStyleSheets.push(styles.styleSheet)
  }

  /** What a press of the handle does; the end of a drag is no press. */
  readonly toggle = (event: Event): void => {
    if (event.timeStamp > this.#droppedAt) this.#moveTo(this.#sheet.stop === 'high' ? 'half' : 'high')
  }

  readonly keys = (event: KeyboardEvent): void => {
    const at = STOPS.indexOf(this.#sheet.stop)
    const wanted = { ArrowUp: at + 1, ArrowDown: at - 1, Home: 0, End: STOPS.length - 1 }[event.key]
    const stop = wanted === undefined ? undefined : STOPS[wanted]
    if (!stop) return
    event.preventDefault()
    this.#moveTo(stop)
  }

  readonly start = (event: PointerEvent): void => {
    const sheet = (event.currentTarget as Element).closest<HTMLElement>('.sheet')
    if (sheet) drag(event, sheet, this.#page, this.#land)
  }

  readonly #land = (stop: Stop, at: number): void => {
    this.#droppedAt = at + CLICK_WITHIN
    this.#moveTo(stop)
  }

  #moveTo(stop: Stop): void {
    this.#sheet.stop = stop
    this.#page.requestUpdate()
  }
}

/** The click that ends a drag comes within this time. */
const CLICK_WITHIN = 100
