import { connectLive, type Client, type Clock, type Live, type LiveOptions } from '@waybill/client'
import type { DriverEvent, DriverFrame, DriverMessage, Fix } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'

interface SocketOptions {
  readonly server: string
  readonly call: Client['call']
  readonly clock: Clock
  readonly WebSocket: LiveOptions<DriverMessage>['WebSocket']
  /** The stops may have changed. */
  readonly onRun: () => void
}

/** A phone that is not answered within this time sends again. */
const TAKEN_WITHIN = 10_000

/** A batch on its way: settled by its answer, or by the end of the socket. */
interface Batch {
  readonly taken: (accepted: number) => void
  readonly lost: () => void
}

/** The phone's socket to its driver's room: open on duty only. Where none opens, positions go by requests. */
export class RunSocket {
  readonly #options: SocketOptions
  readonly #batches = new Map<number, Batch>()
  #live: Live | undefined
  #isLive = false
  #last = 0

  constructor(options: SocketOptions) {
    this.#options = options
  }

  get isLive(): boolean {
    return this.#isLive
  }

  /** Brings the socket to the wanted state. */
  set isWanted(isWanted: boolean) {
    if (!isWanted) this.close()
    else this.#live ??= this.#open()
  }

  /** Connects at once after the network was lost. */
  resume(): void {
    this.#live?.resume()
  }

  /** Sends positions; answers how many were news once the room has them, and fails when that is not heard. */
  async send(fixes: Fix[]): Promise<number> {
    const { clock } = this.#options
    const batch = ++this.#last
    const frame: DriverFrame = { type: 'fixes', batch, fixes }
    const answered = new Promise<number>((taken, reject) => {
      const lost = () => reject(new ApiError('unavailable', 'No answer'))
      this.#batches.set(batch, { taken, lost })
    })
    this.#live?.send(frame)
    const cancel = clock.after(TAKEN_WITHIN, () => this.#batches.get(batch)?.lost())
    try {
      return await answered
    } finally {
      cancel()
      this.#batches.delete(batch)
    }
  }

  close(): void {
    this.#live?.stop()
    this.#live = undefined
    this.#drop()
  }

  #open(): Live {
    const { server: baseUrl, call, clock, WebSocket, onRun } = this.#options
    return connectLive<DriverMessage>({
      baseUrl,
      clock,
      WebSocket,
      ticket: (signal) => call('POST /v1/driver/ticket', { signal }),
      onMessage: ({ event }) => this.#hear(event),
      onGap: onRun,
      onState: (state) => {
        if (state !== 'live') return this.#drop()
        this.#isLive = true
        onRun()
      },
    })
  }

  #hear(event: DriverEvent): void {
    if (event.type === 'run') this.#options.onRun()
    else this.#batches.get(event.batch)?.taken(event.accepted)
  }

  #drop(): void {
    this.#isLive = false
    for (const { lost } of this.#batches.values()) lost()
  }
}
