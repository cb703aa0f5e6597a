import type { Instant, OrganizationView, Point } from '@waybill/contract'
import type { LegRecord, OrderRecord } from './change.ts'
import { packLine, type LegLive } from './leg-live.ts'

const MINUTE = 60_000
const DRIVER = { id: 'SampleDriver000000000000', name: 'Diego Sosa', vehicle: 'White Renault Kangoo · SBR 4471' }
const PICKUP: Point = { latitude: -34.90555, longitude: -56.19115 }
const DROPOFF: Point = { latitude: -34.91308, longitude: -56.15608 }
const BEHIND: Point[] = [
  PICKUP,
  { latitude: -34.90706, longitude: -56.19069 },
  { latitude: -34.9074, longitude: -56.1853 },
  { latitude: -34.91196, longitude: -56.1794 },
  { latitude: -34.91196, longitude: -56.17395 },
]
const HERE: Point = { latitude: -34.91155, longitude: -56.17035 }
const AHEAD: Point[] = [
  HERE,
  { latitude: -34.9108, longitude: -56.16528 },
  { latitude: -34.91015, longitude: -56.16035 },
  { latitude: -34.9121, longitude: -56.15838 },
  DROPOFF,
]

/** A delivery that never was, for settings to be looked at: on its way, or with its drop-off done. */
export function sampleDelivery(
  moment: 'on_the_way' | 'delivered',
  { language, timeZone }: Pick<OrganizationView, 'language' | 'timeZone'>,
  sides: { readonly client: string; readonly courier: string },
  now: Instant,
): { order: OrderRecord; legId: string; lives: LegLive[] } {
  const ago = (minutes: number): Instant => new Date(Date.parse(now) - minutes * MINUTE).toISOString()
  const isDone = moment === 'delivered'
  const pickup = stop('pickup', timeZone, { line: 'Durazno 1740', point: PICKUP })
  const dropoff = stop('dropoff', timeZone, { line: 'Bvar. España 2651, apto. 602', point: DROPOFF })
  const legs: LegRecord[] = [
    { ...pickup, state: 'succeeded', startedAt: ago(70), arrivedAt: ago(55), endedAt: ago(50) },
    {
      ...dropoff,
      state: isDone ? 'succeeded' : 'started',
      startedAt: ago(20),
      arrivedAt: isDone ? ago(4) : null,
      endedAt: isDone ? ago(2) : null,
      proof: isDone ? { photos: [], signature: null, notes: 'Bvar. España 2651, portería', ageChecked: false } : null,
    },
  ]
  const order: OrderRecord = {
    ...sampleOrder(sides, language, ago(92)),
    legs,
    status: isDone ? 'completed' : 'in_progress',
  }
  return { order, legId: dropoff.id, lives: isDone ? [] : [sampleLive(order, dropoff.id, now)] }
}

function stop(kind: LegRecord['kind'], timeZone: string, where: { line: string; point: Point }): LegRecord {
  return {
    id: `Sample${kind}`.padEnd(24, '0'),
    kind,
    state: 'pending',
    address: { ...where, unit: '', city: 'Montevideo', postcode: '11300', country: 'UY' },
    contact: null,
    notes: '',
    window: { after: null, before: null },
    timeZone,
    requirements: { signature: false, photo: false, notes: false, minimumAge: null },
    notify: false,
    startedAt: null,
    arrivedAt: null,
    endedAt: null,
    failure: null,
    proof: null,
  }
}

function sampleOrder(sides: { client: string; courier: string }, language: string, at: Instant): OrderRecord {
  return {
    id: 'SampleOrder0000000000000',
    shortId: '7c1e09af',
    version: 1,
    status: 'placed',
    delayedMinutes: null,
    connectionId: 'SampleConnection00000000',
    courier: { id: 'SampleCourier00000000000', name: sides.courier },
    client: { id: 'SampleClient000000000000', name: sides.client },
    driver: DRIVER,
    reference: '',
    legs: [],
    rejection: null,
    cancellation: null,
    cycle: 1,
    guest: false,
    language,
    createdAt: at,
    updatedAt: at,
  }
}

function sampleLive({ id: orderId }: OrderRecord, legId: string, now: Instant): LegLive {
  return {
    driverId: DRIVER.id,
    orderId,
    legId,
    position: { point: HERE, heading: 80, at: now },
    ahead: packLine(AHEAD),
    behind: packLine([...BEHIND, HERE]),
    metersLeft: 1_900,
    secondsLeft: 9 * 60,
    doubt: 120,
    isGuess: false,
    stopsAhead: 0,
    updatedAt: now,
  }
}
