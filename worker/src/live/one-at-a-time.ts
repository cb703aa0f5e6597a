/** Does a task, never twice at once: whoever asks while it runs shares one more run after it. */
export class OneAtATime {
  readonly #task: () => Promise<void>
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined

  constructor(task: () => Promise<void>) {
    this.#task = task
  }

  /** Settles after a run that began no sooner than now. */
  run(): Promise<void> {
    if (this.#next) return this.#next
    if (!this.#running) return this.#begin()
    const begin = () => this.#begin()
    this.#next = this.#running.then(begin, begin)
    return this.#next
  }

  #begin(): Promise<void> {
    this.#next = undefined
    this.#running = this.#do()
    return this.#running
  }

  async #do(): Promise<void> {
    try {
      await this.#task()
    } finally {
      this.#running = undefined
    }
  }
}
