import type { Leg, Requirements, RunLeg } from '@waybill/contract'
import { NOW, idOf } from './orders.ts'

const MINUTE = 60_000
const at = (minutes: number): string => new Date(NOW + minutes * MINUTE).toISOString()
const NOTHING: Requirements = { signature: false, photo: false, notes: false, minimumAge: null }

interface Line {
  readonly shortId: string
  readonly client: string
  readonly line: string
  readonly unit?: string
  readonly name: string
  readonly before: number
  readonly notes?: string
  readonly requirements?: Partial<Requirements>
  readonly point: readonly [latitude: number, longitude: number]
}

/** A driver's afternoon in Montevideo. */
const LINES: readonly Line[] = [
  {
    shortId: '7c1e09af',
    client: 'Almacén Norte',
    line: 'Bvar. España 2650',
    unit: '602',
    name: 'Lucía Ferreira',
    before: -12,
    notes: 'Ring twice, leave with Julio. Gate code 4417.',
    requirements: { photo: true, signature: true },
    point: [-34.9106, -56.1557],
  },
  {
    shortId: 'e3b05d12',
    client: 'Taller Durazno',
    line: '21 de Setiembre 2741',
    name: 'Óptica Pocitos',
    before: 35,
    point: [-34.9139, -56.1576],
  },
  {
    shortId: '0d94f6c8',
    client: 'Almacén Norte',
    line: 'José Ellauri 350',
    name: 'Showroom Punta Carretas',
    before: 60,
    requirements: { minimumAge: 18, notes: true },
    point: [-34.9226, -56.1597],
  },
]

function legOf(shortId: string, kind: Leg['kind'], over: Partial<Leg>): Leg {
  return {
    id: idOf(`${shortId}${kind === 'pickup' ? 'a' : 'b'}`),
    kind,
    state: 'pending',
    address: {
      line: 'Colón 1476',
      unit: '',
      city: 'Montevideo',
      postcode: '11000',
      country: 'UY',
      point: { latitude: -34.9068, longitude: -56.2052 },
    },
    contact: { name: 'Marcos Olivera', phone: '+59829154420' },
    notes: '',
    window: { after: null, before: null },
    timeZone: 'America/Montevideo',
    requirements: NOTHING,
    notify: true,
    startedAt: null,
    arrivedAt: null,
    endedAt: null,
    failure: null,
    proof: null,
    ...over,
  }
}

function dropoff({ shortId, line, unit = '', name, before, notes = '', requirements, point }: Line): Leg {
  const pickup = legOf(shortId, 'dropoff', {})
  return {
    ...pickup,
    address: { ...pickup.address, line, unit, point: { latitude: point[0], longitude: point[1] } },
    contact: { name, phone: '+59899412078' },
    notes,
    window: { after: at(before - 60), before: at(before) },
    requirements: { ...NOTHING, ...requirements },
  }
}

const PICKED_UP = { state: 'succeeded', startedAt: at(-50), arrivedAt: at(-42), endedAt: at(-40) } as const

/** Stops of a driver: drop-offs whose pickups are done; with `fresh` both are still to come. */
export function runLegs(fresh = false): RunLeg[] {
  return LINES.flatMap((line) => {
    const order = { orderId: idOf(line.shortId), shortId: line.shortId, clientName: line.client }
    return [
      { ...order, leg: legOf(line.shortId, 'pickup', fresh ? {} : PICKED_UP) },
      { ...order, leg: dropoff(line) },
    ]
  })
}
