import type { Context } from '@waybill/contract'
import type { Caller } from '../domain/caller.ts'
import type { Env } from '../env.ts'
import { settled } from '../http/settled.ts'
import type { Worn } from '../identity/brands.ts'
import { originOf } from '../identity/own-origin.ts'

interface Asked {
  readonly caller: Caller
  readonly env: Env
  readonly request: Request
}
interface Built {
  readonly worn: Worn | null
  readonly env: Env
  readonly origin: string
  readonly context: Context
}

/** Contexts as they were built for a caller, for as long as this isolate believes in the caller and in the look. */
export class BuiltContexts {
  readonly #built = new WeakMap<Caller, Built>()

  /** `build` uses nothing but these: the caller, the bindings, what is worn, and the origin that was asked. */
  of({ caller, env, request }: Asked, worn: Worn | null, build: () => Context): Context {
    const origin = originOf(request.url)
    const known = this.#built.get(caller)
    if (known?.worn === worn && known.env === env && known.origin === origin) return known.context
    const context = settled(build())
    this.#built.set(caller, { worn, env, origin, context })
    return context
  }
}
