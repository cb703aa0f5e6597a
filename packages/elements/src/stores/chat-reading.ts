interface ReadingOptions {
  /** Tells the server how far the member has read. */
  readonly tell: (seq: number) => Promise<unknown>
  /** The member has read so far. */
  readonly onRead: (seq: number) => void
}

/** How far the member has read a conversation, and before which message "New" stands. */
export class ChatReading {
  readonly #options: ReadingOptions
  readonly #watchers = new Set<object>()
  #firstUnread: number | null = null
  #newest = 0
  #read = 0
  #told = 0
  #isTelling = false

  constructor(options: ReadingOptions) {
    this.#options = options
  }

  get firstUnread(): number | null {
    return this.#firstUnread
  }

  /** The newest message that the member has read. */
  get read(): number {
    return this.#read
  }

  /** Whether somebody sees the newest message now. */
  get isAttended(): boolean {
    return this.#watchers.size > 0
  }

  /** Begins with how far the member has read, where the unread ones begin, and the newest message of the other side. */
  begin(readSeq: number, firstUnread: number | null, newest: number): void {
    this.#firstUnread = firstUnread
    this.#newest = newest
    this.#read = this.#told = readSeq
    if (this.#watchers.size > 0) this.#readAll()
  }

  /** The other side has said so much. */
  hear(seq: number): void {
    if (seq <= this.#newest) return
    const hadReadAll = this.#read >= this.#newest
    this.#newest = seq
    if (this.#watchers.size > 0) this.#readAll()
    else if (hadReadAll) this.#firstUnread = seq
  }

  /** The line goes when the member answers. */
  answer(): void {
    this.#firstUnread = null
  }

  /** Somebody sees the newest message from now on, and what comes; the answer ends it. */
  attend(): () => void {
    const watcher = {}
    this.#watchers.add(watcher)
    this.#readAll()
    return () => void this.#watchers.delete(watcher)
  }

  /** Tells the server again what it may not have heard. */
  async retell(): Promise<void> {
    if (this.#isTelling) return
    this.#isTelling = true
    try {
      while (this.#told < this.#read) {
        const seq = this.#read
        await this.#options.tell(seq)
        this.#told = seq
      }
    } catch (error) {
      console.warn('Waybill: a read mark waits for the next one', error)
    }
    this.#isTelling = false
  }

  #readAll(): void {
    if (this.#newest <= this.#read) return
    this.#read = this.#newest
    this.#options.onRead(this.#read)
    void this.retell()
  }
}
