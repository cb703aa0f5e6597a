import { systemClock } from '@waybill/client'
import type { Fix } from '@waybill/contract'
import { measureLine, pointAt, type MeasuredLine } from '@waybill/contract/geo'
import type { Point } from '@waybill/contract/points'
import { RunSocket } from '@waybill/elements/stores/run-socket'
import { callAs } from '../fleet/orders.ts'

/** What became of a phone's fixes. */
export interface Counts {
  sent: number
  /** Batches that the room has answered, by how many fixes of theirs counted. */
  taken: number
  /** Fixes that a room had already when they came again after a lost answer. */
  known: number
  resent: number
  refused: number
  /** Milliseconds until each answer. */
  waits: number[]
}

/** A phone that reports one fix every so often, over its socket, and keeps each until it is answered. */
export class Phone {
  readonly counts: Counts = { sent: 0, taken: 0, known: 0, resent: 0, refused: 0, waits: [] }
  readonly #socket: RunSocket
  readonly #sockets: { close(): void }[] = []
  readonly #way: MeasuredLine
  #waiting: readonly Fix[] = []
  #tried: readonly Fix[] = []
  #isSending = false

  constructor(url: string, key: string, way: readonly Point[]) {
    this.#way = measureLine([...way])
    const opened = this.#sockets
    class Watched extends WebSocket {
      constructor(address: string) {
        super(address)
        opened.push(this)
      }
    }
    const call = callAs(url, key)
    this.#socket = new RunSocket({ server: url, call, clock: systemClock, WebSocket: Watched, onRun: () => {} })
    this.#socket.isWanted = true
  }

  get isLive(): boolean {
    return this.#socket.isLive
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** Reads a position so far along the way, and sends what waits. */
  fix(meters: number): void {
    const point = pointAt(this.#way, Math.min(meters, this.#way.length))
    this.#waiting = [...this.#waiting, { at: new Date().toISOString(), point, accuracy: 5, speed: 8, heading: 90 }]
    this.counts.sent++
    void this.flush()
  }

  async flush(): Promise<void> {
    if (this.#isSending || !this.#socket.isLive || this.#waiting.length === 0) return
    this.#isSending = true
    const batch = [...this.#waiting]
    const began = performance.now()
    try {
      this.#count(batch, await this.#socket.send(batch))
      this.counts.waits.push(performance.now() - began)
      this.#waiting = this.#waiting.filter((fix) => !batch.includes(fix))
      this.#tried = []
    } catch {
      this.#tried = batch
    }
    this.#isSending = false
  }

  /** The network takes the socket away. */
  drop(): void {
    this.#sockets.at(-1)?.close()
  }

  close(): void {
    this.#socket.close()
  }

  /** A fix that was tried before may be known already; one that was not must count. */
  #count(batch: readonly Fix[], accepted: number): void {
    const again = batch.filter((fix) => this.#tried.includes(fix)).length
    const missing = batch.length - accepted
    this.counts.taken += accepted
    this.counts.resent += again
    this.counts.known += Math.min(missing, again)
    this.counts.refused += Math.max(0, missing - again)
  }
}
