/** How good a driver's forecasts were so far: learned from each stop that was reached, and what later ones go by. */
export interface ForecastRecord {
  /** How much longer a drive takes than the router says: traffic, the vehicle, the driver. */
  readonly pace: number
  /** How far a forecast was off, as a share of its length. */
  readonly error: number
  /** Seconds at a stop. */
  readonly service: number
}

/** Of a driver whom nobody knows yet; measured on city trips. */
export const NO_RECORD: ForecastRecord = { pace: 1, error: 0.15, service: 180 }

/** What the last stop counts beside all before it. */
const WEIGHT = 0.2
/** A drive shorter than this says more about parking than about forecasts. */
const SHORTEST_DRIVE = 60
/** A break or a forgotten report must not spoil all later forecasts. */
const PACE = { least: 0.5, most: 2.5 }
const ERROR = { least: 0.05, most: 0.6 }
const SERVICE = { least: 20, most: 1_200 }

interface Limits {
  readonly least: number
  readonly most: number
}
const within = ({ least, most }: Limits, value: number): number => Math.min(most, Math.max(least, value))
const learned = (known: number, sample: number, limits: Limits): number =>
  known + WEIGHT * (within(limits, sample) - known)

/** Learns from a drive: what the router had said, and what it took. */
export function afterDrive(record: ForecastRecord, routed: number, taken: number): ForecastRecord {
  if (routed < SHORTEST_DRIVE || taken <= 0) return record
  const forecast = routed * record.pace
  return {
    ...record,
    pace: learned(record.pace, taken / routed, PACE),
    error: learned(record.error, Math.abs(taken - forecast) / forecast, ERROR),
  }
}

/** Learns from the time that a stop took. */
export const afterService = (record: ForecastRecord, seconds: number): ForecastRecord => ({
  ...record,
  service: learned(record.service, seconds, SERVICE),
})
