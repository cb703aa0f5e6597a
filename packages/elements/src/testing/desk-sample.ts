import type { Connection, Context, CourierStop, Driver, OrderRow, Thread } from '@waybill/contract'
import { memberContext } from './fake-chat.ts'
import { NOW, idOf } from './orders.ts'

export const MINUTE = 60_000

/** Drivers of the made-up day by the short form of their id. */
export const DRIVERS = [
  ['d1', 'Diego Sosa', true, 0.2],
  ['d2', 'Sofía Méndez', true, 0.05],
  ['d3', 'Bruno Castro', true, 6],
  ['d4', 'Inés Robaina', false, 90],
] as const satisfies readonly DriverLine[]
export const PLACES = [
  [-34.9126, -56.1655, 96],
  [-34.9018, -56.1772, 60],
  [-34.9069, -56.1871, 10],
] as const

export type DriverLine = readonly [id: string, name: string, onDuty: boolean, minutesSilent: number]

export const driverAt = ([id, name, onDuty, minutes]: DriverLine, now: number): Driver => ({
  id: idOf(id),
  name,
  vehicle: 'White van',
  status: 'active',
  onDuty,
  lastSeenAt: new Date(now - minutes * MINUTE).toISOString(),
})

export const clientOf = (clientName: string, id: string, status: Connection['status']): Connection => ({
  id: idOf(id),
  courierId: idOf('k0'),
  courierName: 'Faro Envíos',
  clientId: idOf(`${id}c`),
  clientName,
  status,
})

/** Somebody who may do everything at a desk. */
export function ownerContext(): Context {
  const context = memberContext('courier')
  return { ...context, scopes: [...context.scopes, 'drivers:write', 'clients:write', 'texts:read', 'texts:write'] }
}

export const OPEN = ['placed', 'in_progress'] as const

/** The stops of an order that are left: a started order is picked up. */
export function stopsOf(row: OrderRow): CourierStop[] {
  const { id: orderId, shortId, clientName } = row
  const known = { orderId, shortId, clientName, timeZone: 'America/Montevideo' }
  const stop = (kind: CourierStop['kind'], state: CourierStop['state']): CourierStop => ({
    ...known,
    kind,
    state,
    legId: idOf(`${shortId}${kind === 'pickup' ? 'a' : 'b'}`),
    line: kind === 'pickup' ? row.pickupAddress : row.dropoffAddress,
    window: { after: null, before: kind === 'dropoff' ? row.windowBefore : null },
  })
  if (row.status === 'in_progress') return [stop('dropoff', 'pending')]
  return [stop('pickup', 'pending'), stop('dropoff', 'pending')]
}

export const THREAD: Thread = {
  id: idOf('t1'),
  orderId: null,
  shortId: null,
  clientName: 'Almacén Norte',
  courierName: 'Faro Envíos',
  recipientName: null,
  lastSeq: 5,
  lastFile: null,
  lastParty: 'client',
  lastAuthorId: idOf('marcos'),
  lastAuthorName: 'Marcos Olivera',
  readSeq: 0,
  lastText: 'Is Lucía’s parcel on its way?',
  lastAt: new Date(NOW).toISOString(),
  unread: 5,
}

type Line = [
  shortId: string,
  client: string,
  pickup: string,
  dropoff: string,
  driver: string | null,
  started: boolean,
  late: number | null,
  created: number,
  until: number,
]
const LINES: readonly Line[] = [
  ['b8d20f53', 'Óptica Pocitos', '21 de Setiembre 2741', 'Canelones 2204', null, false, null, 4, 160],
  ['c60d38ea', 'Taller Durazno', 'Durazno 1740', 'Av. Brasil 2587', null, false, 25, 22, -25],
  ['a41c7e09', 'Almacén Norte', 'Colón 1476', 'Juan Benito Blanco 1182', null, false, null, 1, 130],
  ['7c1e09af', 'Almacén Norte', 'Colón 1476', 'Bvar. España 2650', 'd1', true, 12, 88, -12],
  ['e3b05d12', 'Óptica Pocitos', 'Rivera 2010', '21 de Setiembre 2741', 'd1', true, null, 75, 40],
  ['19cc84b2', 'Taller Durazno', 'Durazno 1740', 'Ellauri 350', 'd1', false, null, 30, 80],
  ['0d94f6c8', 'Almacén Norte', 'Colón 1476', 'Luis A. de Herrera 1248', 'd2', true, null, 100, 25],
  ['77a1c3e0', 'Almacén Norte', 'Colón 1476', 'Av. Rivera 3320', 'd2', false, null, 20, 95],
  ['4e09d7fa', 'Óptica Pocitos', 'Rivera 2010', 'Canelones 1164', 'd3', true, null, 60, 45],
]

/** Open orders of a courier as they stand at a moment: three wait, six run. */
export function deskRows(now = NOW): OrderRow[] {
  const at = (minutes: number) => new Date(now + minutes * MINUTE).toISOString()
  return LINES.map(([shortId, clientName, pickup, dropoff, driver, started, late, created, until]) => ({
    id: idOf(shortId),
    shortId,
    version: 2,
    status: started ? 'in_progress' : 'placed',
    delayedMinutes: late,
    connectionId: idOf('c0'),
    courierName: 'Faro Envíos',
    clientName,
    recipientName: 'Lucía Ferreira',
    pickupAddress: pickup,
    dropoffAddress: dropoff,
    dropoffCount: 1,
    windowAfter: late === null ? at(until - 60) : null,
    windowBefore: at(until),
    needs: [],
    driverId: driver && idOf(driver),
    driverName: DRIVERS.find(([id]) => id === driver)?.[1] ?? null,
    createdAt: at(-created),
    updatedAt: at(-created),
  }))
}
