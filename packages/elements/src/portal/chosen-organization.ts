const NAME = 'waybill-organization'

/** The organization that this tab worked for last; a page that may keep nothing has none. */
export function chosenOrganization(): string {
  return withStorage((storage) => storage.getItem(NAME)) ?? ''
}

/** Remembers it for this tab; '' forgets. */
export function chooseOrganization(id: string): void {
  withStorage((storage) => (id ? storage.setItem(NAME, id) : storage.removeItem(NAME)))
}

/** Frames of other sites may be refused their storage: then nothing is kept. */
function withStorage<Value>(use: (storage: Storage) => Value): Value | undefined {
  try {
    return use(sessionStorage)
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}
