/** Nobody fills in more forms at once than this; the last place is then shared. */
const SLOTS = 5
/** Milliseconds: a page that is being reloaded lets go of its place a moment late. */
const PATIENCE = 300

/** A place on this device that only one form at a time keeps its draft in. */
export interface DraftSlot {
  readonly name: string
  /** What the place was asked for. */
  readonly owner: string
  readonly release: () => void
}

/**
 * Takes the first place that no other tab or form holds: two that are open at once must not share a draft, nor the key
 * that makes one order of it. A page that is gone lets go by itself.
 */
export async function takeSlot(name: string, patience = PATIENCE): Promise<DraftSlot> {
  for (let number = 1; number < SLOTS; number++) {
    const place = number === 1 ? name : `${name}#${number}`
    const release = await take(place, patience)
    if (release) return { name: place, owner: name, release }
  }
  return { name: `${name}#${SLOTS}`, owner: name, release: () => {} }
}

/** Browsers without locks (before 2022, and plain http) share the first place. */
function take(place: string, patience: number): Promise<(() => void) | undefined> {
  if (!('locks' in navigator)) return Promise.resolve(() => {})
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patience)
    const hold = () => new Promise<void>((release) => resolve(release))
    navigator.locks.request(place, { signal }, hold).catch((error: unknown) => {
      if (signal.aborted) resolve(undefined)
      else reject(error)
    })
  })
}
