import { createClient, type Client } from '@waybill/client'
import { hasEnded, type Fix, type Leg, type RunLeg } from '@waybill/contract'
import type { Point } from '@waybill/contract/points'
import { drive, type Reading } from './drive.ts'
import { MODES, type ModeName } from './modes.ts'
import { momentOf, paced } from './paced.ts'
import { Positions } from './positions.ts'
import { proofFor, type Pictures } from './proof.ts'
import { routeToLeg } from './route.ts'

/** A driver's phone, played by a program: it knows the public API and nothing else. */
export interface SimulatedDriver {
  readonly name: string
  /** The credential that signing in gave (`dk_…`). */
  readonly key: string
  /** Where the day begins. */
  readonly start: Point
  readonly mode: ModeName
  readonly seed: number
}

export interface World {
  readonly baseUrl: string
  /** How much faster than a real street time runs; up to 6 the marker glides. */
  readonly factor: number
  readonly pictures: Pictures
  readonly wait: (milliseconds: number) => Promise<void>
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

const IDLE_MS = 2_000
/** Simulated seconds that a driver spends at the door. */
const SERVICE_SECONDS = 40

interface Shift {
  readonly call: Client['call']
  readonly positions: Positions
  readonly driver: SimulatedDriver
  readonly world: World
}

/** Works off stop after stop until the signal ends it. */
export async function workDay(driver: SimulatedDriver, world: World): Promise<void> {
  const { baseUrl, signal } = world
  const { call } = createClient({ baseUrl, token: () => driver.key })
  await call('POST /v1/driver/duty', { body: { onDuty: true }, signal })
  const positions = new Positions(baseUrl, call)
  try {
    await serveStops({ call, positions, driver, world })
  } finally {
    positions.close()
  }
}

async function serveStops(shift: Shift): Promise<void> {
  const { call, driver, world } = shift
  let here = driver.start
  for (let trip = driver.seed; !world.signal.aborted; trip++) {
    const { legs } = await call('GET /v1/driver/run', { signal: world.signal })
    const next = nextStop(legs)
    if (next) here = await serve(shift, trip, next, here)
    else await idle(shift, here)
  }
}

/** The stop in hand, else the first that may be started: a drop-off waits for its pickup. */
export function nextStop(legs: readonly RunLeg[]): RunLeg | undefined {
  const open = legs.filter(({ leg }) => !hasEnded(leg.state))
  const isReady = ({ orderId, leg }: RunLeg) =>
    leg.kind === 'pickup' || !open.some((other) => other.orderId === orderId && other.leg.kind === 'pickup')
  return open.find(({ leg }) => leg.state !== 'pending') ?? open.find(isReady)
}

/** A phone on duty reports where it stands, so that a desk sees it. */
async function idle({ positions, world: { wait } }: Shift, here: Point): Promise<void> {
  await positions.report([{ at: now(), point: here, accuracy: 8, speed: 0, heading: null }])
  await wait(IDLE_MS)
}

async function serve(shift: Shift, trip: number, { leg, shortId }: RunLeg, here: Point): Promise<Point> {
  const { call, driver, world } = shift
  world.log(`${driver.name} drives to the ${leg.kind} of ${shortId}`)
  if (leg.state === 'pending')
    await call('POST /v1/driver/legs/:id/start', { params: { id: leg.id }, body: { at: now() } })
  const outcome = leg.state === 'arrived' ? 'completed' : await driveTo(shift, trip, leg, here)
  await atTheDoor(shift, leg, outcome)
  world.log(`${driver.name} ended the ${leg.kind} of ${shortId}`)
  return leg.address.point
}

/** Where there is no network at the door, all that happens there is told afterwards, with its own time. */
async function atTheDoor(shift: Shift, leg: Leg, outcome: 'completed' | 'failed'): Promise<void> {
  const { call, driver, world } = shift
  const params = { id: leg.id }
  const arrivedAt = now()
  const arrive = () => call('POST /v1/driver/legs/:id/arrive', { params, body: { at: arrivedAt } })
  const { tellsLate } = MODES[driver.mode]
  if (!tellsLate && leg.state !== 'arrived') await arrive()
  await world.wait((SERVICE_SECONDS / world.factor) * 1000)
  const at = now()
  if (tellsLate) await world.wait((SERVICE_SECONDS / world.factor) * 1000)
  if (tellsLate && leg.state !== 'arrived') await arrive()
  if (outcome === 'failed') {
    const body = { at, code: 'nobody_there', text: 'No answer at the door' } as const
    await call('POST /v1/driver/legs/:id/fail', { params, body })
  } else {
    const proof = await proofFor(call, leg, world.pictures)
    await call('POST /v1/driver/legs/:id/complete', { params, body: { at, ...proof } })
  }
}

async function driveTo({ call, positions, driver, world }: Shift, trip: number, leg: Leg, here: Point) {
  const { line, seconds } = await routeToLeg(call, leg.id, here)
  const startedAt = Date.now()
  // One reading each real second, whatever the factor: that is what a marker needs to glide.
  const steps = drive({ line, seconds, seed: trip, mode: driver.mode, every: world.factor })
  for await (const step of paced(steps, { factor: world.factor, now: Date.now, wait: world.wait })) {
    if (step.kind === 'ended') return step.outcome
    world.signal.throwIfAborted()
    await positions.report(step.readings.map((reading) => toFix(reading, startedAt, world.factor)))
  }
  return 'completed' as const
}

const toFix = ({ after, point, accuracy, speed, heading }: Reading, startedAt: number, factor: number): Fix => ({
  at: momentOf(after, startedAt, factor),
  point,
  accuracy,
  speed,
  heading,
})

const now = (): string => new Date().toISOString()
