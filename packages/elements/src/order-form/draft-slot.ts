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
async function take(place: string, patience: number): Promise<(() => void) | undefined> {
  if (!('locks' in navigator)) return () => {}
  // A free place is had however long a slow device takes to say so; only one that is held is waited for.
  return (await ask(place, { ifAvailable: true })) ?? ask(place, { signal: AbortSignal.timeout(patience) })
}

/** Answers what lets go of the place, or undefined where it was not to be had. */
function ask(place: string, options: LockOptions): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) => new Promise<void>((release) => (lock ? resolve(release) : release()))
    const request = navigator.locks.request(place, options, hold)
    request
      .then(() => resolve(undefined))
      .catch((error: unknown) => {
        if (options.signal?.aborted) resolve(undefined)
        else reject(error)
      })
  })
}
