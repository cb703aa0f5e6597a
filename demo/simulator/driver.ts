import { createClient, type Client } from '@waybill/client'
import { hasEnded, type Leg, type RunLeg } from '@waybill/contract'
import type { Point } from '@waybill/contract/points'
import { drive, type Reading } from './drive.ts'
import type { ModeName } from './modes.ts'
import { momentOf, paced } from './paced.ts'
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
  readonly pictures: { readonly parcel: Blob; readonly signature: Blob }
  readonly wait: (milliseconds: number) => Promise<void>
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

const IDLE_MS = 2_000
/** Simulated seconds that a driver spends at the door. */
const SERVICE_SECONDS = 40

/** Works off stop after stop until the signal ends it. */
export async function workDay(driver: SimulatedDriver, world: World): Promise<void> {
  const { call } = createClient({ baseUrl: world.baseUrl, token: () => driver.key })
  await call('POST /v1/driver/duty', { body: { onDuty: true }, signal: world.signal })
  let here = driver.start
  for (let trip = driver.seed; !world.signal.aborted; trip++) {
    const { legs } = await call('GET /v1/driver/run', { signal: world.signal })
    const next = nextStop(legs)
    if (next) here = await serve({ call, driver, world, trip }, next, here)
    else await idle(call, world, here)
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
async function idle(call: Client['call'], { wait, signal }: World, here: Point): Promise<void> {
  const fix = { at: new Date().toISOString(), point: here, accuracy: 8, speed: 0, heading: null }
  await call('POST /v1/driver/positions', { body: { fixes: [fix] }, signal })
  await wait(IDLE_MS)
}

interface Trip {
  readonly call: Client['call']
  readonly driver: SimulatedDriver
  readonly world: World
  readonly trip: number
}

async function serve(trip: Trip, { leg, shortId }: RunLeg, here: Point): Promise<Point> {
  const { call, driver, world } = trip
  const params = { id: leg.id }
  world.log(`${driver.name} drives to the ${leg.kind} of ${shortId}`)
  if (leg.state === 'pending') await call('POST /v1/driver/legs/:id/start', { params, body: { at: now() } })
  const outcome = leg.state === 'arrived' ? 'completed' : await driveTo(trip, leg, here)
  if (leg.state !== 'arrived') await call('POST /v1/driver/legs/:id/arrive', { params, body: { at: now() } })
  await world.wait((SERVICE_SECONDS / world.factor) * 1000)
  if (outcome === 'failed') {
    const body = { at: now(), code: 'nobody_there', text: 'No answer at the door' } as const
    await call('POST /v1/driver/legs/:id/fail', { params, body })
  } else {
    await call('POST /v1/driver/legs/:id/complete', { params, body: await proofFor(trip, leg) })
  }
  world.log(`${driver.name} ended the ${leg.kind} of ${shortId}`)
  return leg.address.point
}

async function driveTo({ call, driver, world, trip }: Trip, leg: Leg, here: Point) {
  const { line, seconds } = await routeToLeg(call, leg.id, here)
  const startedAt = Date.now()
  // One reading each real second, whatever the factor: that is what a marker needs to glide.
  const steps = drive({ line, seconds, seed: trip, mode: driver.mode, every: world.factor })
  for await (const step of paced(steps, { factor: world.factor, now: Date.now, wait: world.wait })) {
    if (step.kind === 'ended') return step.outcome
    world.signal.throwIfAborted()
    const fixes = step.readings.map((reading) => toFix(reading, startedAt, world.factor))
    await call('POST /v1/driver/positions', { body: { fixes }, signal: world.signal })
  }
  return 'completed' as const
}

const toFix = ({ after, point, accuracy, speed, heading }: Reading, startedAt: number, factor: number) => ({
  at: momentOf(after, startedAt, factor),
  point,
  accuracy,
  speed,
  heading,
})

/** A photo, and a signature where the stop asks for one or at a drop-off. */
async function proofFor({ call, world: { pictures } }: Trip, { kind, contact, requirements }: Leg) {
  const signed = requirements.signature || kind === 'dropoff'
  const photo = await call('POST /v1/driver/files', { upload: pictures.parcel })
  const signature = signed ? await call('POST /v1/driver/files', { upload: pictures.signature }) : null
  return {
    at: now(),
    photos: [photo.id],
    signature: signature && { fileId: signature.id, name: contact?.name ?? 'Neighbour' },
    notes: requirements.notes ? 'Handed over at the door' : '',
    ageChecked: requirements.minimumAge !== null,
  }
}

const now = (): string => new Date().toISOString()
