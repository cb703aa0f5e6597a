import type { TextStorage } from '../base/storage.ts'

/** A file of a message; `id` is null until the server has it. */
export interface QueuedFile {
  /** Names its contents on this device. */
  readonly key: string
  readonly id: string | null
  readonly name: string
  readonly contentType: string
  readonly bytes: number
}

/** A message that has been written and that the server does not have yet. */
export interface QueuedMessage {
  /** The sender's own id of the message: sent twice, it is one message. */
  readonly clientId: string
  readonly text: string
  readonly files: readonly QueuedFile[]
  readonly at: string
}

interface KeptThread {
  readonly draft: string
  readonly queue: readonly QueuedMessage[]
  /** Files chosen for the next message. */
  readonly tray: readonly QueuedFile[]
}
type Kept = Readonly<Record<string, KeptThread>>

const NOTHING: KeptThread = { draft: '', queue: [], tray: [] }

/**
 * What one member has typed and not yet sent, by conversation, as this device remembers it. Each change reads what is
 * there before it writes, because another tab may have written meanwhile.
 */
export class ChatStorage {
  readonly #storage: TextStorage
  readonly #name: string

  /** `name` tells one member at this device from another (see `keptUnder`). */
  constructor(storage: TextStorage, name: string) {
    this.#storage = storage
    this.#name = name
  }

  /** Ids of the conversations in which messages wait. */
  get waiting(): string[] {
    return Object.entries(this.#read()).flatMap(([id, { queue }]) => (queue.length > 0 ? [id] : []))
  }

  queue(threadId: string): readonly QueuedMessage[] {
    return this.#of(threadId).queue
  }

  add(threadId: string, message: QueuedMessage): void {
    this.#change(threadId, ({ queue, ...rest }) => ({ ...rest, queue: [...queue, message] }))
  }

  remove(threadId: string, clientId: string): void {
    this.#change(threadId, ({ queue, ...rest }) => ({
      ...rest,
      queue: queue.filter((message) => message.clientId !== clientId),
    }))
  }

  /** The server has one more file of a waiting message. */
  update(threadId: string, message: QueuedMessage): void {
    this.#change(threadId, ({ queue, ...rest }) => ({
      ...rest,
      queue: queue.map((known) => (known.clientId === message.clientId ? message : known)),
    }))
  }

  draft(threadId: string): string {
    return this.#of(threadId).draft
  }

  saveDraft(threadId: string, draft: string): void {
    if (draft !== this.draft(threadId)) this.#change(threadId, (thread) => ({ ...thread, draft }))
  }

  tray(threadId: string): readonly QueuedFile[] {
    return this.#of(threadId).tray
  }

  saveTray(threadId: string, tray: readonly QueuedFile[]): void {
    this.#change(threadId, (thread) => ({ ...thread, tray }))
  }

  #of(threadId: string): KeptThread {
    return { ...NOTHING, ...this.#read()[threadId] }
  }

  #change(threadId: string, change: (thread: KeptThread) => KeptThread): void {
    const { [threadId]: thread, ...others } = this.#read()
    // An earlier version kept no files.
    const next = change({ ...NOTHING, ...thread })
    const isEmpty = next.draft === '' && next.queue.length + next.tray.length === 0
    this.#write(isEmpty ? others : { ...others, [threadId]: next })
  }

  #read(): Kept {
    const text = this.#storage.getItem(this.#name)
    return text ? asKept(text) : {}
  }

  #write(kept: Kept): void {
    try {
      if (Object.keys(kept).length === 0) this.#storage.removeItem(this.#name)
      else this.#storage.setItem(this.#name, JSON.stringify(kept))
    } catch (error) {
      // A full device: the messages wait in memory and go all the same, they only do not survive a reload.
      console.warn('Waybill: this device keeps no drafts', error)
    }
  }
}

/** Only this file writes under this name; what somebody else has spoilt counts as nothing. */
function asKept(text: string): Kept {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Kept) : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
