import { systemClock } from '@waybill/client'
import type { Portal } from '../base/context.ts'

/** Messages that come together are told together. */
const TOGETHER = 300

/** Tells the server which messages of the other side this device has received, each once. */
export class ChatReceipts {
  readonly #portal: Portal
  readonly #received = new Map<string, number>()
  readonly #untold = new Set<string>()
  #isWaiting = false

  constructor(portal: Portal) {
    this.#portal = portal
  }

  /** Notes that a conversation was received so far. */
  note(threadId: string, seq: number): void {
    if (seq <= (this.#received.get(threadId) ?? 0)) return
    this.#received.set(threadId, seq)
    this.#untold.add(threadId)
    if (this.#isWaiting) return
    this.#isWaiting = true
    const { clock = systemClock } = this.#portal.options
    clock.after(TOGETHER, () => void this.#tell())
  }

  async #tell(): Promise<void> {
    const ids = [...this.#untold]
    this.#untold.clear()
    this.#isWaiting = false
    for (const id of ids) await this.#tellOne(id)
  }

  async #tellOne(id: string): Promise<void> {
    const seq = this.#received.get(id) ?? 0
    try {
      await this.#portal.call('POST /v1/chat/threads/:id/received', { params: { id }, body: { seq } })
    } catch (error) {
      console.warn('Waybill: a receipt waits for the next one', error)
    }
  }
}

/** `portal.store(chatReceipts)` */
export const chatReceipts = (portal: Portal): ChatReceipts => new ChatReceipts(portal)
