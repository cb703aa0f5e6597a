import type { Caller } from '../domain/caller.ts'
import type { Standing } from '../store/standings.ts'

interface Built {
  readonly standing: Standing
  readonly host: string | null
  readonly caller: Caller
}

/** Callers as they were built of a credential's record and a standing, for as long as this isolate believes in both. */
export class BuiltCallers<Source extends object> {
  readonly #built = new WeakMap<Source, Built>()

  /** `build` uses nothing but these: the record, the standing and the courier of the host. */
  of(source: Source, standing: Standing, host: string | null, build: () => Caller): Caller {
    const known = this.#built.get(source)
    if (known?.standing === standing && known.host === host) return known.caller
    const caller = build()
    this.#built.set(source, { standing, host, caller })
    return caller
  }
}
