import type { ReactiveController, ReactiveControllerHost } from 'lit'

interface Options {
  /** Ids of the orders, in the order of the list. */
  readonly ids: () => readonly string[]
  /** Told of each change, with the ids in the order of the list. */
  readonly onChange: (ids: readonly string[]) => void
}

/** Which rows somebody has chosen: a press chooses one or lets it go, with Shift all from the last one on. */
export class ChosenRows implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: Options
  #ids: ReadonlySet<string> = new Set()
  #anchor: string | undefined

  constructor(host: ReactiveControllerHost, options: Options) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {}

  get ids(): ReadonlySet<string> {
    return this.#ids
  }

  /** Takes a press on a row that chooses. */
  take({ shiftKey }: MouseEvent | KeyboardEvent, id: string): void {
    if (shiftKey && this.#anchor) this.#chooseUpTo(id)
    else this.#toggle(id)
  }

  clear(): void {
    this.#set(new Set())
  }

  #toggle(id: string): void {
    const ids = new Set(this.#ids)
    if (!ids.delete(id)) ids.add(id)
    this.#anchor = id
    this.#set(ids)
  }

  #chooseUpTo(id: string): void {
    const ids = this.#options.ids()
    const [one, other] = [ids.indexOf(this.#anchor ?? id), ids.indexOf(id)].toSorted((a, b) => a - b)
    this.#set(new Set([...this.#ids, ...ids.slice(Math.max(0, one ?? 0), (other ?? 0) + 1)]))
  }

  #set(ids: ReadonlySet<string>): void {
    this.#ids = ids
    this.#host.requestUpdate()
    this.#options.onChange(this.#options.ids().filter((each) => ids.has(each)))
  }
}
