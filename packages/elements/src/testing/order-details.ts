import type { Leg, Order, OrderLive, OrderRow, Timeline } from '@waybill/contract'
import { idOf } from './orders.ts'
import { sampleView } from './tracking-sample.ts'

const MINUTE = 60_000
const after = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * MINUTE).toISOString()

const STARTED = ['in_progress', 'completed', 'failed'] as const
const hasStarted = ({ status }: OrderRow): boolean => STARTED.some((started) => started === status)
const NOTHING_ASKED = { signature: false, photo: false, notes: false, minimumAge: null }

/** Pictures that need no network. */
const PICTURE =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 54"><path fill="#cbb9a2" d="M0 0h72v54H0z"/><path fill="#8d7a66" d="M0 42h72v12H0z"/><path fill="#5d4636" d="M8 0h30v43H8z"/><path fill="#c99a5b" d="M40 33h22v16H40z"/></svg>',
  )
const SIGNATURE =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><path fill="none" stroke="#1b2430" stroke-width="2" stroke-linecap="round" d="M6 30C16 6 24 2 22 14c-2 10-8 16-4 16s8-16 12-16-2 14 4 14 6-12 10-12 0 10 6 10 6-8 12-8"/></svg>',
  )

function pickup(row: OrderRow): Leg {
  const done = hasStarted(row)
  return {
    id: idOf(`${row.shortId}a`),
    kind: 'pickup',
    state: done ? 'succeeded' : 'pending',
    address: addressOf('Colón 1476', '', 'Ciudad Vieja'),
    contact: { name: 'Marcos Olivera', phone: '+59829150000' },
    notes: '',
    window: { after: null, before: null },
    timeZone: 'America/Montevideo',
    requirements: NOTHING_ASKED,
    notify: true,
    startedAt: done ? after(row.createdAt, 34) : null,
    arrivedAt: done ? after(row.createdAt, 45) : null,
    endedAt: done ? after(row.createdAt, 49) : null,
    failure: null,
    proof: done
      ? {
          photos: [{ id: idOf('f1'), url: PICTURE, contentType: 'image/jpeg' }],
          signature: { file: { id: idOf('f2'), url: SIGNATURE, contentType: 'image/png' }, name: 'M. Olivera' },
          notes: '',
          ageChecked: false,
        }
      : null,
  }
}

const DROPOFF_STATE = {
  placed: 'pending',
  rejected: 'pending',
  cancelled: 'pending',
  in_progress: 'started',
  completed: 'succeeded',
  failed: 'failed',
} as const

function dropoff(row: OrderRow): Leg {
  const [line = '', unit = ''] = row.dropoffAddress.split(', ')
  const state = DROPOFF_STATE[row.status]
  const ended = state === 'succeeded' || state === 'failed'
  return {
    ...pickup(row),
    id: idOf(`${row.shortId}b`),
    kind: 'dropoff',
    state,
    address: addressOf(line, unit, 'Pocitos'),
    contact: { name: row.recipientName, phone: '+59899412078' },
    notes: 'Ring twice, leave with Julio',
    window: { after: after(row.createdAt, 28), before: after(row.createdAt, 88) },
    requirements: { ...NOTHING_ASKED, signature: true, photo: true },
    startedAt: hasStarted(row) ? after(row.createdAt, 52) : null,
    arrivedAt: ended ? after(row.createdAt, 70) : null,
    endedAt: ended ? after(row.createdAt, 74) : null,
    failure: state === 'failed' ? { code: 'nobody_there', text: 'Shop was closed' } : null,
    proof: state === 'succeeded' ? pickup(row).proof : null,
  }
}

const addressOf = (line: string, unit: string, city: string) => ({
  line,
  unit,
  city,
  postcode: '',
  country: 'UY',
  // Where the sample's way ends.
  point: { latitude: -34.9130768, longitude: -56.1560782 },
})

/** The whole order behind a row of the table. */
export function orderOf(row: OrderRow): Order {
  const { id, shortId, version, status, delayedMinutes, connectionId, createdAt, updatedAt } = row
  return {
    id,
    shortId,
    version,
    status,
    delayedMinutes,
    connectionId,
    createdAt,
    updatedAt,
    courier: { id: idOf('c0'), name: row.courierName },
    client: { id: idOf('c9'), name: row.clientName },
    driver: row.driverId && row.driverName ? { id: row.driverId, name: row.driverName, vehicle: 'White van' } : null,
    reference: '',
    legs: [pickup(row), dropoff(row)],
    rejection:
      status === 'rejected'
        ? { code: 'address_problem', text: 'Which number on Ellauri? 868 is a car park.', at: updatedAt }
        : null,
    cancellation: status === 'cancelled' ? { by: 'client', text: '', at: updatedAt } : null,
    cycle: 1,
    guest: false,
    language: 'es',
  }
}

/** A driver on the way to the drop-off of an order that is under way, 12 s ago. */
export function liveOf(row: OrderRow, now = Date.now()): OrderLive {
  const dropoff = orderOf(row).legs[1]
  const { map, eta, position, route } = sampleView({}, now)
  if (row.status !== 'in_progress' || !dropoff) {
    return { legs: [], servedLegId: null, position: null, route: null, map }
  }
  return { legs: [{ legId: dropoff.id, eta, stopsAhead: 0 }], servedLegId: dropoff.id, position, route, map }
}

/** What has happened to that order, oldest first. */
export function timelineOf(row: OrderRow): Timeline {
  const [first, second] = orderOf(row).legs
  const client = { party: 'client', name: 'Paula Etchart' } as const
  const driver = { party: 'driver', name: 'Diego Sosa' } as const
  const system = { party: 'system', name: '' } as const
  const event = (
    type: Timeline['events'][number]['type'],
    minutes: number,
    actor: typeof client | typeof driver | typeof system,
    legId: string | null = null,
  ) => ({ seq: 0, type, at: after(row.createdAt, minutes), actor, legId, text: '' })
  const events = [event('placed', 0, client)]
  if (hasStarted(row)) {
    events.push(event('leg_started', 34, driver, first?.id), event('leg_completed', 49, driver, first?.id))
    events.push(event('leg_started', 52, driver, second?.id))
  }
  if (row.delayedMinutes) events.push({ ...event('delayed', 88, system), text: String(row.delayedMinutes) })
  if (row.status === 'completed') events.push(event('leg_completed', 74, driver, second?.id))
  if (row.status === 'failed') events.push(event('leg_failed', 74, driver, second?.id))
  if (row.status === 'cancelled') events.push(event('cancelled', 60, client))
  const notifications = hasStarted(row)
    ? [
        {
          id: idOf('n1'),
          legId: second?.id ?? '',
          trigger: 'leg_started' as const,
          recipientName: row.recipientName,
          state: 'delivered' as const,
          reason: null,
          at: after(row.createdAt, 52),
        },
      ]
    : []
  return { events: events.map((event, index) => ({ ...event, seq: index + 1 })), notifications }
}
