const waiting = new Map<string, CustomElementConstructor>()
let isHeld = false
let isReleased = false

/** Defines an element once, however often its module or another copy of it is loaded; while held, it waits. */
export function defineElement(tag: string, type: CustomElementConstructor): void {
  if (isHeld) waiting.set(tag, type)
  else if (!globalThis.customElements?.get(tag)) globalThis.customElements?.define(tag, type)
}

/** Lets elements load without defining their tags, until `defineElements` is called. */
export function holdDefinitions(): void {
  isHeld = !isReleased
}

/** Defines the tags of all elements that were loaded, and of those that load later. */
export function defineElements(): void {
  isHeld = false
  isReleased = true
  for (const [tag, type] of waiting) defineElement(tag, type)
  waiting.clear()
}
