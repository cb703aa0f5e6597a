import type { Clock } from '@waybill/client'
import type { ChatMessage } from '@waybill/contract'
import { ApiError, type ProblemCode } from '@waybill/contract/problem'
import type { ChatStorage, QueuedMessage } from './chat-storage.ts'

/** A message on its way: `failed` means that it will not go by itself. */
export type WaitingMessage = QueuedMessage &
  ({ readonly kind: 'waiting' | 'sending' } | { readonly kind: 'failed'; readonly error: unknown })

export interface OutboxOptions {
  readonly threadId: string
  readonly storage: ChatStorage
  readonly clock: Clock
  readonly send: (message: QueuedMessage) => Promise<ChatMessage>
  readonly onSent: (message: ChatMessage) => void
  readonly onChange: () => void
}

/** Faults that pass: the message waits and is tried again. */
const PASSING: readonly ProblemCode[] = ['unavailable', 'rate_limited', 'duplicate_in_progress']
const SHORTEST_WAIT = 2_000
const LONGEST_WAIT = 30_000

/** The messages of one conversation that the server does not have yet: they go one after the other, in order, each once. */
export class Outbox {
  readonly #options: OutboxOptions
  #messages: readonly WaitingMessage[]
  #isSending = false
  #hasEnded = false
  #attempts = 0
  #isOffline = false
  #cancel = (): void => {}

  constructor(options: OutboxOptions) {
    this.#options = options
    this.#messages = options.storage.queue(options.threadId).map((message) => ({ ...message, kind: 'waiting' }))
  }

  get messages(): readonly WaitingMessage[] {
    return this.#messages
  }

  /** Whether messages wait for the network to come back. */
  get isHeldUp(): boolean {
    return this.#isOffline && this.#messages.length > 0
  }

  add(text: string): void {
    const message: QueuedMessage = { clientId: newClientId(), text, at: new Date().toISOString() }
    this.#options.storage.add(this.#options.threadId, message)
    this.#set([...this.#messages, { ...message, kind: 'waiting' }])
    void this.flush()
  }

  /** Tries a failed message again. */
  retry(clientId: string): void {
    this.#mark(clientId, { kind: 'waiting' })
    void this.flush()
  }

  /** Forgets a message: the server has it, or nobody wants it any more. */
  remove(clientId: string): void {
    if (!this.#messages.some((message) => message.clientId === clientId)) return
    this.#options.storage.remove(this.#options.threadId, clientId)
    this.#set(this.#messages.filter((message) => message.clientId !== clientId))
  }

  /** Sends what waits, now: the network may be back. */
  async flush(): Promise<void> {
    if (this.#isSending || this.#hasEnded) return
    this.#isSending = true
    this.#cancel()
    let goesOn = true
    while (goesOn) {
      const next = this.#messages.find(({ kind }) => kind === 'waiting')
      goesOn = next !== undefined && (await this.#send(next)) && !this.#hasEnded
    }
    this.#isSending = false
  }

  /** Sends no more; what waits is kept on the device. */
  end(): void {
    this.#hasEnded = true
    this.#cancel()
  }

  /** Answers whether the next message may follow. */
  async #send({ clientId, text, at }: WaitingMessage): Promise<boolean> {
    this.#mark(clientId, { kind: 'sending' })
    try {
      const message = await this.#options.send({ clientId, text, at })
      this.#attempts = 0
      this.#isOffline = false
      this.remove(clientId)
      this.#options.onSent(message)
      return true
    } catch (error) {
      return this.#onFault(clientId, error)
    }
  }

  #onFault(clientId: string, error: unknown): boolean {
    const passes = error instanceof ApiError && PASSING.includes(error.code)
    this.#isOffline = error instanceof ApiError && error.code === 'unavailable'
    if (passes) this.#later(error.retryAfter)
    else this.#attempts = 0
    this.#mark(clientId, passes ? { kind: 'waiting' } : { kind: 'failed', error })
    return !passes
  }

  #later(seconds: number | undefined): void {
    const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** this.#attempts++)
    this.#cancel = this.#options.clock.after(seconds === undefined ? wait : seconds * 1_000, () => void this.flush())
  }

  #mark(clientId: string, state: { kind: 'waiting' | 'sending' } | { kind: 'failed'; error: unknown }): void {
    this.#set(
      this.#messages.map((message) => {
        const { text, at } = message
        return message.clientId === clientId ? { clientId, text, at, ...state } : message
      }),
    )
  }

  #set(messages: readonly WaitingMessage[]): void {
    this.#messages = messages
    this.#options.onChange()
  }
}

/** Not `crypto.randomUUID`: that exists only on https and localhost. */
const newClientId = (): string => crypto.getRandomValues(new BigUint64Array(2)).join('-')
