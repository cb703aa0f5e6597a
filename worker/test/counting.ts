import type { Env } from '../src/env.ts'

/** The environment with a directory that counts its round trips. */
export function countTrips(env: Env): { env: Env; trips: () => number } {
  let trips = 0
  const count = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name) {
        const value: unknown = Reflect.get(object, name, object)
        if (typeof value !== 'function') return value
        if (['batch', 'run', 'all', 'first', 'raw'].includes(String(name))) trips += 1
        return (...args: unknown[]) => {
          const plain = args.map((argument) => (Array.isArray(argument) ? argument.map(original) : argument))
          const result: unknown = value.apply(object, plain)
          return name === 'prepare' || name === 'bind' ? remember(count(result as object), result) : result
        }
      },
    })
  const originals = new WeakMap<object, unknown>()
  const remember = (proxy: object, inner: unknown): object => {
    originals.set(proxy, inner)
    return proxy
  }
  const original = (item: unknown): unknown => originals.get(item as object) ?? item
  return { env: { ...env, DIRECTORY: count(env.DIRECTORY) }, trips: () => trips }
}
