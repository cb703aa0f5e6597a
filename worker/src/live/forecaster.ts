import type { DurableObjectStorage } from '@cloudflare/workers-types'
import { NO_RECORD, afterDrive, afterService, type ForecastRecord } from '../domain/forecast-record.ts'
import type { Stop } from '../domain/run.ts'
import type { Way } from '../domain/way.ts'

/** What was forecast for the stop in hand, and when its driver stood there. */
interface Promised {
  readonly legId: string
  /** In milliseconds since 1970. */
  readonly at: number
  readonly routed: number
  readonly arrivedAt: number | null
}

/** Compares forecasts with what came of them; what it learned survives when the room sleeps. */
export class Forecaster {
  readonly #kv: DurableObjectStorage['kv']
  #record: ForecastRecord
  #promised: Promised | null

  constructor({ kv }: Pick<DurableObjectStorage, 'kv'>) {
    this.#kv = kv
    this.#record = kv.get<ForecastRecord>('record') ?? NO_RECORD
    this.#promised = kv.get<Promised>('promised') ?? null
  }

  get record(): ForecastRecord {
    return this.#record
  }

  /** The first way to a stop is what the drive is measured by. */
  promise({ legId, seconds, madeAt }: Way): void {
    if (this.#promised?.legId === legId) return
    this.#keep({ legId, at: madeAt, routed: seconds, arrivedAt: null })
  }

  /** Looks what became of the stop: reached, served, or taken away. */
  look(stops: readonly Stop[], now: number): void {
    const promised = this.#promised
    if (!promised) return
    const stop = stops.find(({ legId }) => legId === promised.legId)
    if (stop?.arrivedAt && promised.arrivedAt === null) this.#reach(promised, Date.parse(stop.arrivedAt))
    if (!stop) this.#leave(promised, now)
  }

  #reach(promised: Promised, arrivedAt: number): void {
    this.#learn(afterDrive(this.#record, promised.routed, (arrivedAt - promised.at) / 1000))
    this.#keep({ ...promised, arrivedAt })
  }

  #leave({ arrivedAt }: Promised, now: number): void {
    if (arrivedAt !== null) this.#learn(afterService(this.#record, (now - arrivedAt) / 1000))
    this.#keep(null)
  }

  #learn(record: ForecastRecord): void {
    this.#record = record
    this.#kv.put('record', record)
  }

  #keep(promised: Promised | null): void {
    this.#promised = promised
    if (promised) this.#kv.put('promised', promised)
    else this.#kv.delete('promised')
  }
}
