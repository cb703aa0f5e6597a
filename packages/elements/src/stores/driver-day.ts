import type { Client, Clock, LiveOptions } from '@waybill/client'
import type { Context, DriverMessage, Failure, Fix, Run } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { canMove, type LegMove } from '@waybill/contract/status'
import { deliver } from './run-delivery.ts'
import type { QueuedEvent } from './run-events.ts'
import { RunFixes } from './run-fixes.ts'
import { NO_PROOF, missingParts, toQueued, type Proof, type ProofDraft, type ProofPart } from './run-proof.ts'
import { RunQueue } from './run-queue.ts'
import { RunReading } from './run-reading.ts'
import type { Changes, RunStorage } from './run-storage.ts'
import { applied, currentOf, toEnded, toStops, type EndedStop, type KnownRun, type Stop } from './run-view.ts'
import { RunSocket } from './run-socket.ts'
import { RunWay, type Way } from './run-way.ts'

export interface DayOptions {
  readonly driverId: string
  /** Where the API is. */
  readonly server: string
  readonly call: Client['call']
  readonly storage: RunStorage
  readonly clock: Clock
  readonly WebSocket: LiveOptions<DriverMessage>['WebSocket']
  /** The time, in milliseconds since 1970. */
  readonly time: () => number
  /** By how many milliseconds the phone's own clock is behind it; its readings of the position go by that. */
  readonly ahead: () => number
  readonly isOnline: () => boolean
  /** Whether anybody could see something new. */
  readonly isWatched: () => boolean
  readonly onChange: () => void
  /** The server no longer knows this phone. */
  readonly onStranger: () => void
}

/** What a signed-in driver sees: the stops as they are once all reports have arrived. */
export interface DayView {
  readonly driver: Run['driver']
  readonly courierName: string
  /** The courier's look and map; undefined until first heard. */
  readonly context: Context | undefined
  readonly onDuty: boolean
  readonly stops: readonly Stop[]
  readonly done: readonly EndedStop[]
  /** Reports that go by themselves once there is a network; so many of them are written down on the phone. */
  readonly waiting: readonly QueuedEvent[]
  readonly safe: number
  /** Reports that the server did not take. */
  readonly refused: readonly QueuedEvent[]
  readonly isOnline: boolean
  /** Whether the phone has room to keep what waits. */
  readonly isKept: boolean
  /** Addresses of stops that the courier took away. */
  readonly removed: readonly string[]
  /** Where the driver was last, while on duty. */
  readonly fix: Fix | undefined
  readonly way: Way | undefined
  /** When the driver is expected at each stop, in milliseconds since 1970; on duty only. */
  readonly expected: ReadonlyMap<string, number>
}

/** One driver's day on one phone: what was read, what waits to be sent, and where the driver is. */
export class DriverDay {
  readonly #options: DayOptions
  readonly #queue: RunQueue
  readonly #reading: RunReading
  readonly #fixes: RunFixes
  readonly #way: RunWay
  readonly #socket: RunSocket
  #fix: Fix | undefined
  #isOpen = false

  constructor(options: DayOptions) {
    const { call, isOnline } = options
    const onChange = () => this.#onChange()
    this.#options = options
    this.#way = new RunWay({ ...options, onChange })
    this.#queue = new RunQueue({ ...options, onChange, send: (event, keep) => this.#send(event, keep) })
    this.#reading = new RunReading({ ...options, onChange, events: () => this.#queue.events })
    this.#socket = new RunSocket({ ...options, onRun: () => void this.#reading.refresh() })
    this.#fixes = new RunFixes({
      ...options,
      send: (fixes, idempotencyKey) =>
        this.#socket.isLive
          ? this.#socket.send(fixes)
          : call('POST /v1/driver/positions', { body: { fixes }, idempotencyKey }),
      isHeld: () => !isOnline() || this.#queue.waiting.some(isOfDuty),
    })
  }

  /** Brings back what an earlier page left and goes on with it. */
  async open(): Promise<void> {
    await this.#queue.open()
    await Promise.all([this.#fixes.open(), this.#reading.open()])
    this.#isOpen = true
    this.#onChange()
    void this.#queue.flush()
  }

  /** Stops for good; what waits is kept. */
  close(): void {
    this.#isOpen = false
    this.#socket.close()
    this.#reading.close()
    this.#queue.close()
    this.#fixes.close()
  }

  /** The network may be back, or somebody looks again. */
  wake(): void {
    this.#onChange()
    if (!this.#options.isOnline()) return
    this.#socket.resume()
    void this.#queue.flush()
    this.#fixes.resume()
    void this.#reading.refresh()
  }

  /** Why there is nothing to see yet; undefined when all is well. */
  get trouble(): unknown {
    return this.#reading.trouble
  }

  /** Undefined until the run was read once. */
  get view(): DayView | undefined {
    const { run, context, removed } = this.#reading
    if (!run) return undefined
    const legs = applied(run.legs, this.#queue.events)
    return {
      driver: run.driver,
      courierName: run.courierName,
      context,
      onDuty: this.#isOnDuty(run),
      stops: toStops(legs),
      done: toEnded(run.ended, legs),
      waiting: this.#queue.waiting,
      safe: this.#queue.safe,
      refused: this.#queue.events.filter(({ refusal }) => refusal !== null),
      isOnline: this.#options.isOnline() && !this.#queue.isHeldUp && !isOfNetwork(this.#reading.trouble),
      isKept: this.#queue.isKept,
      removed,
      fix: this.#fix,
      way: this.#way.way,
      expected: new Map(run.forecasts.map(({ legId, at }) => [legId, Date.parse(at)])),
    }
  }

  async setDuty(onDuty: boolean): Promise<void> {
    if (this.view && this.view.onDuty !== onDuty) await this.#queue.add(() => ({ type: 'duty', onDuty }))
  }

  /** Starts a stop; like every move it does nothing where it is not possible, as for a second press. */
  async start(legId: string): Promise<void> {
    if (this.#stop(legId)?.canStart) await this.#queue.add(() => ({ type: 'start', legId }))
  }

  async arrive(legId: string): Promise<void> {
    if (this.#can('arrive', legId)) await this.#queue.add(() => ({ type: 'arrive', legId }))
  }

  async fail(legId: string, failure: Failure): Promise<void> {
    if (this.#can('fail', legId)) await this.#queue.add(() => ({ type: 'fail', legId, failure }), withoutDraft(legId))
  }

  /** Ends a stop with its proof; answers which parts are still missing, and then nothing was reported. */
  async complete(legId: string, proof: Proof): Promise<readonly ProofPart[]> {
    const stop = this.#stop(legId)
    if (!stop || !this.#can('complete', legId)) return []
    const missing = missingParts(stop.leg.requirements, proof)
    if (missing.length > 0) return missing
    await this.#queue.add((key) => ({ type: 'complete', legId, proof: toQueued(proof, key) }), withoutDraft(legId))
    return missing
  }

  /** What was gathered for a stop so far, also before a reload. */
  async draft(legId: string): Promise<ProofDraft> {
    return toDraft(await this.#options.storage.get(draftKey(legId))) ?? NO_PROOF
  }

  /** Keeps what is gathered for a stop until that is reported. */
  async keepDraft(legId: string, draft: ProofDraft): Promise<void> {
    if (this.#stop(legId)) await this.#options.storage.write({ [draftKey(legId)]: draft })
  }

  /** Sends once more what was refused about a stop. */
  async retry(legId: string): Promise<void> {
    await this.#queue.retry(legId)
  }

  /** Gives up what was refused about a stop. */
  async discard(legId: string): Promise<void> {
    await this.#queue.discard(legId)
  }

  /** The driver has seen which stops were taken away. */
  forgetRemoved(): void {
    this.#reading.forgetRemoved()
  }

  /** Looks for new stops now. */
  async refresh(): Promise<void> {
    await this.#reading.refresh()
  }

  /** Takes a reading of the phone's position; off duty none is kept. */
  report(reading: Fix, isSaving: boolean): void {
    if (!this.view?.onDuty) return
    const fix = { ...reading, at: new Date(Date.parse(reading.at) + this.#options.ahead()).toISOString() }
    this.#fix = fix
    this.#fixes.isSaving = isSaving
    this.#fixes.add(fix)
    this.#onChange()
  }

  #stop(legId: string): Stop | undefined {
    return this.view?.stops.find(({ leg }) => leg.id === legId)
  }

  #can(move: LegMove, legId: string): boolean {
    const stop = this.#stop(legId)
    return stop !== undefined && stop.leg.state !== 'pending' && canMove(move, stop.leg.state)
  }

  #isOnDuty({ driver }: KnownRun): boolean {
    const last = this.#queue.waiting.findLast(isOfDuty)
    return last?.action.type === 'duty' ? last.action.onDuty : driver.onDuty
  }

  /** What was driven on duty is heard before its end: afterwards the server takes no position. */
  async #send(event: QueuedEvent, keep: (event: QueuedEvent) => Promise<void>): Promise<Changes> {
    if (event.action.type === 'duty' && !event.action.onDuty) await this.#fixes.flush()
    return this.#reading.take(await deliver(this.#options.call, event, keep))
  }

  #onChange(): void {
    const { view } = this
    if (!view?.onDuty) this.#fix = undefined
    this.#socket.isWanted = this.#isOpen && view?.onDuty === true && this.#options.isOnline()
    this.#way.look(view?.onDuty ? currentOf(view.stops)?.leg.id : undefined, this.#fix)
    this.#fixes.goOn()
    this.#options.onChange()
  }
}

const isOfDuty = ({ action }: QueuedEvent): boolean => action.type === 'duty'
const isOfNetwork = (error: unknown): boolean => error instanceof ApiError && error.code === 'unavailable'
const draftKey = (legId: string): string => `draft/${legId}`
const withoutDraft = (legId: string): Changes => ({ [draftKey(legId)]: undefined })
// Only `keepDraft` writes under this key.
const toDraft = (value: unknown): ProofDraft | undefined => value as ProofDraft | undefined
