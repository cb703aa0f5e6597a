const texts = new WeakMap<object, string>()

/** A value that nobody will change any more: its JSON is written once, however often it is the answer. */
export function settled<T extends object>(value: T): T {
  texts.set(value, JSON.stringify(value))
  return value
}

/** The JSON of an answer. */
export const jsonOf = (value: unknown): string =>
  (typeof value === 'object' && value !== null ? texts.get(value) : undefined) ?? JSON.stringify(value)
