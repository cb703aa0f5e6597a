import type { LitElement } from 'lit'
import type { SheetMoves } from './sheet-moves.ts'
import type { Stop } from './stops.ts'

/** The sheet at the foot of a phone; what moves it comes after the first view. */
export class Sheet {
  stop: Stop = 'half'
  /** Undefined until the first `load` is through. */
  moves: SheetMoves | undefined
  readonly #page: LitElement

  constructor(page: LitElement) {
    this.#page = page
  }

  /** Stands high from the next render on, for a page whose words are all that is left. */
  raise(): void {
    this.stop = 'high'
  }

  /** Lets it be moved, where it is a sheet and not a card. */
  async load(): Promise<void> {
    if (this.moves) return
    const { SheetMoves } = await import('./sheet-moves.ts')
    this.moves ??= new SheetMoves(this, this.#page)
    this.#page.requestUpdate()
  }
}
