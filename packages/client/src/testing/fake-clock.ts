import type { Clock } from '../clock.ts'

interface Task {
  at: number
  run: () => void
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  /** What `random` answers. */
  chance = 0.5
  /** Every wait that was asked for, in milliseconds. */
  readonly waits: number[] = []
  /** Waits up to this long end at once, for tests that care only which waits there were. */
  skips = 0
  #now = 1_000
  #tasks: Task[] = []

  now(): number {
    return this.#now
  }

  random(): number {
    return this.chance
  }

  after(milliseconds: number, run: () => void): () => void {
    this.waits.push(milliseconds)
    const task = { at: this.#now + milliseconds, run }
    this.#tasks.push(task)
    if (milliseconds <= this.skips) queueMicrotask(() => this.#run(task))
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task)
    }
  }

  /** Lets time pass: tasks run in their order, and what they began settles before the next one. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds
    await settle()
    for (let task = this.#next(end); task; task = this.#next(end)) {
      this.#now = task.at
      this.#run(task)
      await settle()
    }
    this.#now = end
  }

  #run(task: Task): void {
    if (!this.#tasks.includes(task)) return
    this.#tasks = this.#tasks.filter((other) => other !== task)
    task.run()
  }

  #next(end: number): Task | undefined {
    return this.#tasks.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0]
  }
}

/** Ends when every promise that can settle without time or network has settled. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
