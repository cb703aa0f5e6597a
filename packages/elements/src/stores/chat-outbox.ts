import type { Clock } from '@waybill/client'
import type { ChatMessage } from '@waybill/contract'
import { ApiError, type ProblemCode } from '@waybill/contract/problem'
import type { SendSteps } from './chat-sender.ts'
import type { ChatStorage, QueuedFile, QueuedMessage } from './chat-storage.ts'

/** How a message is on its way: `failed` means that it will not go by itself. */
type Stage =
  | { readonly kind: 'waiting' }
  /** So much of its files has gone, from 0 to 1. */
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'failed'; readonly error: unknown }
export type WaitingMessage = QueuedMessage & Stage

export interface OutboxOptions {
  readonly threadId: string
  readonly storage: ChatStorage
  readonly clock: Clock
  readonly send: (message: QueuedMessage, steps: SendSteps) => Promise<ChatMessage>
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
  #fault: ProblemCode | undefined
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
    return this.#fault === 'unavailable' && this.#messages.length > 0
  }

  /** Whether messages wait because they were more than the server takes at once. */
  get isSlowed(): boolean {
    return this.#fault === 'rate_limited' && this.#messages.length > 0
  }

  add(text: string, files: readonly QueuedFile[]): void {
    const message: QueuedMessage = { clientId: newClientId(), text, files, at: new Date().toISOString() }
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
  async #send(message: WaitingMessage): Promise<boolean> {
    const { clientId, text, files, at } = message
    this.#mark(clientId, { kind: 'sending', share: 0 })
    try {
      const said = await this.#options.send({ clientId, text, files, at }, this.#steps)
      this.#attempts = 0
      this.#fault = undefined
      this.remove(clientId)
      this.#options.onSent(said)
      return true
    } catch (error) {
      return this.#onFault(clientId, error)
    }
  }

  readonly #steps: SendSteps = {
    onFile: (message) => {
      this.#options.storage.update(this.#options.threadId, message)
      this.#set(this.#messages.map((known) => (known.clientId === message.clientId ? { ...known, ...message } : known)))
    },
    onProgress: (share) =>
      this.#set(this.#messages.map((message) => (message.kind === 'sending' ? { ...message, share } : message))),
  }

  #onFault(clientId: string, error: unknown): boolean {
    const code = error instanceof ApiError ? error.code : undefined
    const passes = code !== undefined && PASSING.includes(code)
    this.#fault = code
    if (passes) this.#later(error instanceof ApiError ? error.retryAfter : undefined)
    else this.#attempts = 0
    this.#mark(clientId, passes ? { kind: 'waiting' } : { kind: 'failed', error })
    return !passes
  }

  #later(seconds: number | undefined): void {
    const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** this.#attempts++)
    this.#cancel = this.#options.clock.after(seconds === undefined ? wait : seconds * 1_000, () => void this.flush())
  }

  #mark(clientId: string, stage: Stage): void {
    this.#set(
      this.#messages.map((message) => {
        const { text, files, at } = message
        return message.clientId === clientId ? { clientId, text, files, at, ...stage } : message
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
