/** A template with its caret, as it stood at a moment. */
export interface Moment {
  readonly text: string
  readonly caret: number
}

const MOST = 200

/** What was written, for undo and redo: browsers forget theirs when the nodes are drawn anew. */
export class TextHistory {
  #past: Moment[] = []
  #future: Moment[] = []
  /** Whether the last step is a word that is being typed. */
  #isTyping = false

  /** Forgets everything: another text begins. */
  begin(moment: Moment): void {
    this.#past = [moment]
    this.#future = []
    this.#isTyping = false
  }

  /** Keeps a state; typing on in one word is one step. */
  keep(moment: Moment): void {
    const last = this.#past.at(-1)
    const goesOn = last !== undefined && isTyping(last, moment)
    if (this.#isTyping && goesOn) this.#past.pop()
    this.#isTyping = goesOn
    this.#past.push(moment)
    this.#future = []
    if (this.#past.length > MOST) this.#past.shift()
  }

  undo(): Moment | undefined {
    const moment = this.#past.length > 1 ? this.#past.pop() : undefined
    if (!moment) return undefined
    this.#isTyping = false
    this.#future.push(moment)
    return this.#past.at(-1)
  }

  redo(): Moment | undefined {
    const moment = this.#future.pop()
    this.#isTyping = false
    if (moment) this.#past.push(moment)
    return moment
  }
}

/** Whether the later text is the earlier one with one more character that is no space. */
const isTyping = (before: Moment, after: Moment): boolean =>
  after.text.length === before.text.length + 1 &&
  after.caret === before.caret + 1 &&
  !/\s/.test(after.text[after.caret - 1] ?? ' ')
