/** Where a device keeps the contents of files that wait, by name. */
interface BlobStorage {
  get(key: string): Promise<unknown>
  write(changes: Readonly<Record<string, unknown>>): Promise<void>
}

/** Contents of files that are not sent yet; they survive a reload where the device allows it. */
export class ChatBlobs {
  readonly #known = new Map<string, Blob>()
  #storage: Promise<BlobStorage | undefined> | undefined

  /** Keeps contents under a new name, and answers it. */
  keep(blob: Blob): string {
    const key = crypto.getRandomValues(new BigUint64Array(2)).join('-')
    this.#known.set(key, blob)
    void this.#write({ [key]: blob })
    return key
  }

  async get(key: string): Promise<Blob | undefined> {
    const known = this.#known.get(key)
    if (known) return known
    const kept = await (await this.#open())?.get(key)
    return kept instanceof Blob ? kept : undefined
  }

  /** What is here already, without asking the device. */
  peek(key: string): Blob | undefined {
    return this.#known.get(key)
  }

  forget(keys: readonly string[]): void {
    for (const key of keys) this.#known.delete(key)
    if (keys.length > 0) void this.#write(Object.fromEntries(keys.map((key) => [key, undefined])))
  }

  async #write(changes: Readonly<Record<string, Blob | undefined>>): Promise<void> {
    try {
      await (await this.#open())?.write(changes)
    } catch (error) {
      // A full device, or a private window: the file goes from memory, it only does not survive a reload.
      console.warn('Waybill: this device keeps no files', error)
    }
  }

  #open(): Promise<BlobStorage | undefined> {
    return (this.#storage ??= openStorage())
  }
}

async function openStorage(): Promise<BlobStorage | undefined> {
  if (!('indexedDB' in globalThis)) return undefined
  const { PhoneStorage } = await import('../driver-run/indexed-db.ts')
  return new PhoneStorage('waybill-chat-files')
}

/** `portal.store(chatBlobs)` */
export const chatBlobs = (): ChatBlobs => new ChatBlobs()
