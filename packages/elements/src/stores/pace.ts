/** About a frame: nobody sees more than one picture in it. */
const FRAME = 16

/** Does something at once when it is asked for, and then at most once a frame however often it is. */
export class Pace {
  readonly #act: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #isWanted = false

  constructor(act: () => void) {
    this.#act = act
  }

  ask(): void {
    this.#isWanted = true
    if (this.#timer === undefined) this.#go()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#isWanted = false
  }

  #go(): void {
    this.#timer = undefined
    if (!this.#isWanted) return
    this.#isWanted = false
    this.#timer = setTimeout(() => this.#go(), FRAME)
    this.#act()
  }
}
