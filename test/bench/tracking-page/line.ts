import type { ServerResponse } from 'node:http'

const STEP_MS = 5

/** What waits to go over a line: many answers at once share it. */
interface Transfer {
  readonly response: ServerResponse
  readonly body: Buffer
  sent: number
}

/** A line to a phone: so many bytes a second for all answers together, and so long there and back. */
export class Line {
  /** Bytes of bodies that went over it. */
  bytes = 0
  readonly roundTripMs: number
  readonly #bytesPerMs: number
  readonly #transfers = new Set<Transfer>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #at = 0

  constructor({ megabits, roundTripMs }: { megabits: number; roundTripMs: number }) {
    this.roundTripMs = roundTripMs
    this.#bytesPerMs = (megabits * 1e6) / 8 / 1000
  }

  get isBusy(): boolean {
    return this.#transfers.size > 0
  }

  /** Sends a body and ends the answer with its last byte. */
  send(response: ServerResponse, body: Buffer): void {
    this.#transfers.add({ response, body, sent: 0 })
    if (this.#timer === undefined) {
      this.#at = performance.now()
      this.#plan()
    }
  }

  #plan(): void {
    this.#timer = this.#transfers.size > 0 ? setTimeout(() => this.#step(), STEP_MS) : undefined
  }

  #step(): void {
    const now = performance.now()
    const share = ((now - this.#at) * this.#bytesPerMs) / this.#transfers.size
    this.#at = now
    for (const transfer of this.#transfers) this.#advance(transfer, Math.ceil(share))
    this.#plan()
  }

  #advance(transfer: Transfer, share: number): void {
    const { response, body, sent } = transfer
    const piece = body.subarray(sent, sent + share)
    transfer.sent += piece.length
    this.bytes += piece.length
    if (response.destroyed) this.#transfers.delete(transfer)
    else if (transfer.sent < body.length) response.write(piece)
    else {
      this.#transfers.delete(transfer)
      response.end(piece)
    }
  }
}
