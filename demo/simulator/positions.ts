import { systemClock, type Client } from '@waybill/client'
import type { Fix } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { RunSocket } from '@waybill/elements/stores/run-socket'

const MOST_AT_ONCE = 200

/** A simulated phone's positions: over its socket, by request where none is open, and kept until they are taken. */
export class Positions {
  readonly #call: Client['call']
  readonly #socket: RunSocket
  #waiting: readonly Fix[] = []

  constructor(server: string, call: Client['call']) {
    this.#call = call
    this.#socket = new RunSocket({ server, call, clock: systemClock, WebSocket: undefined, onRun: () => {} })
    this.#socket.isWanted = true
  }

  /** How many the server does not have yet. */
  get waiting(): number {
    return this.#waiting.length
  }

  /** Takes readings and sends all that waits; what cannot go now goes with the next. */
  async report(fixes: readonly Fix[]): Promise<void> {
    this.#waiting = [...this.#waiting, ...fixes]
    const batch = this.#waiting.slice(0, MOST_AT_ONCE)
    try {
      if (this.#socket.isLive) await this.#socket.send(batch)
      else await this.#call('POST /v1/driver/positions', { body: { fixes: batch } })
      this.#waiting = this.#waiting.filter((fix) => !batch.includes(fix))
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'unavailable') throw error
    }
  }

  close(): void {
    this.#socket.close()
  }
}
