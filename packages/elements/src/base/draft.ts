import type { ReactiveController, ReactiveControllerHost } from 'lit'

/*
 * What a person has changed in a form and not saved yet:
 *   readonly #draft = new Draft<Pick<Me, 'name' | 'phone'>>(this)
 *   value=${this.#draft.value('name', settings)}    @input=${() => this.#draft.set('name', text)}
 *   await save(this.#draft.changes(settings)); this.#draft.clear()
 */

/** Remembers the fields that differ; what the server says shows through in all others. */
export class Draft<Fields extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #fields: Partial<Fields> = {}

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {}

  /** The value to show: the person's own, else what is saved. */
  value<Name extends keyof Fields>(name: Name, saved: Readonly<Fields>): Fields[Name] {
    const { [name]: own } = this.#fields
    return own === undefined ? saved[name] : own
  }

  set<Name extends keyof Fields>(name: Name, value: Fields[Name]): void {
    this.#fields = { ...this.#fields, [name]: value }
    this.#host.requestUpdate()
  }

  /** The fields whose values differ from the saved ones. */
  changes(saved: Readonly<Fields>): Partial<Fields> {
    const names = Object.keys(this.#fields).filter((name) => this.#differs(name, saved))
    return this.#pick(names)
  }

  isChanged(saved: Readonly<Fields>): boolean {
    return Object.keys(this.changes(saved)).length > 0
  }

  clear(): void {
    this.#fields = {}
    this.#host.requestUpdate()
  }

  #differs(name: string, saved: object): boolean {
    return entry(this.#fields, name) !== entry(saved, name)
  }

  #pick(names: readonly string[]): Partial<Fields> {
    // The names are those of the draft's own fields.
    return Object.fromEntries(names.map((name) => [name, entry(this.#fields, name)])) as Partial<Fields>
  }
}

const entry = (object: object, name: string): unknown => Object.entries(object).find(([key]) => key === name)?.[1]
