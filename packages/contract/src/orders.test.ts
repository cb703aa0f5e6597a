import { describe, expect, test } from 'vitest'
import { Order, OrderDraft, OrderEdit, type Leg, type OrderInput } from './orders.ts'
import { parseInput, problemsOf } from './validation.ts'

const point = { latitude: -34.9, longitude: -56.2 }
const address = { line: 'Colonia 1234', country: 'UY', point }
const contact = { name: 'Ana', phone: '+59899412078' }
type LegInput = OrderInput['pickup']

/** Faults of an order whose pickup differs from a good one, as `path: code` below the pickup. */
const faultsOf = (pickup: object) =>
  problemsOf(OrderDraft, { pickup: { address, ...pickup }, dropoffs: [{ address }] }).map(
    ({ path, code }) => `${path.replace(/^pickup\./, '')}: ${code}`,
  )

describe('a draft', () => {
  test('needs no more than two addresses; the rest has defaults', () => {
    const order = parseInput(OrderDraft, { pickup: { address }, dropoffs: [{ address, contact }] })
    expect(order.reference).toBe('')
    expect(order.pickup).toEqual({
      address: { ...address, unit: '', city: '', postcode: '' },
      contact: null,
      notes: '',
      window: { after: null, before: null },
      requirements: { signature: false, photo: false, notes: false, minimumAge: null },
      notify: true,
    })
  })

  test('is trimmed', () => {
    const pickup: LegInput = { address: { ...address, line: '  Colonia 1234 ' }, notes: '\n Ring twice ' }
    const order = parseInput(OrderDraft, { pickup, dropoffs: [{ address }] })
    expect(order.pickup.address.line).toBe('Colonia 1234')
    expect(order.pickup.notes).toBe('Ring twice')
  })

  test.each([
    ['no number', 'Colonia', 'address_incomplete'],
    ['no street', '1234', 'address_incomplete'],
    ['nothing', '   ', 'too_short'],
    ['too much', `Colonia 1${'2'.repeat(200)}`, 'too_long'],
  ])('is refused for an address with %s', (_, line, code) => {
    expect(faultsOf({ address: { ...address, line } })).toContain(`address.line: ${code}`)
  })

  test.each(['Колония 12', 'شارع ١٢', '銀座4丁目', 'Rue de l’Église 3 bis'])('takes the address %s', (line) => {
    expect(faultsOf({ address: { ...address, line } })).toEqual([])
  })

  test('is refused for a place off the earth or an unknown kind of country', () => {
    const off = { ...address, country: 'uy', point: { latitude: 91, longitude: -181 } }
    expect(faultsOf({ address: off })).toEqual([
      'address.country: invalid_format',
      'address.point.latitude: too_big',
      'address.point.longitude: too_small',
    ])
  })

  test.each(['099412078', '+0599412078', '+598 99 412 078', '+123', '+1234567890123456', 'tel:+59899412078'])(
    'is refused for the phone %j',
    (phone) => {
      expect(faultsOf({ contact: { ...contact, phone } })).toEqual(['contact.phone: phone_invalid'])
    },
  )

  test('takes a contact without a phone, and no contact at all', () => {
    expect(faultsOf({ contact: { name: 'Ana', phone: null } })).toEqual([])
    expect(faultsOf({ contact: null })).toEqual([])
    expect(faultsOf({ contact: { name: 'Ana' } })).toEqual(['contact.phone: required'])
  })

  test.each([
    ['ends before it begins', '2027-01-04T12:00:00Z', '2027-01-04T11:59:59Z'],
    ['is empty', '2027-01-04T12:00:00Z', '2027-01-04T12:00:00Z'],
    ['ends before it begins, in other zones', '2027-01-04T12:00:00Z', '2027-01-04T13:00:00+02:00'],
  ])('is refused for a window that %s', (_, after, before) => {
    expect(faultsOf({ window: { after, before } })).toEqual(['window.before: window_order'])
  })

  test('takes windows that are open at either end, and compares moments, not texts', () => {
    expect(faultsOf({ window: { after: '2027-01-04T12:00:00Z', before: null } })).toEqual([])
    expect(faultsOf({ window: { after: null, before: '2027-01-04T12:00:00Z' } })).toEqual([])
    expect(faultsOf({ window: { after: '2027-01-04T12:00:00+02:00', before: '2027-01-04T11:00:00Z' } })).toEqual([])
  })

  test.each(['2027-01-04T12:00:00', '2027-01-04', '2027-02-30T12:00:00Z', 'tomorrow', 1_798_000_000])(
    'is refused for the moment %j',
    (after) => {
      const [fault] = faultsOf({ window: { after, before: null } })
      expect(fault).toMatch(/^window\.after: (invalid_format|wrong_type)$/)
    },
  )

  test('is refused for a time zone that does not exist', () => {
    expect(faultsOf({ timeZone: 'America/Montevideo' })).toEqual([])
    expect(faultsOf({ timeZone: 'Mars/Olympus' })).toEqual(['timeZone: time_zone_unknown'])
  })

  test('is refused for texts beyond their limits, not at them', () => {
    expect(faultsOf({ notes: 'x'.repeat(10_000), contact: { ...contact, name: 'x'.repeat(100) } })).toEqual([])
    expect(faultsOf({ notes: 'x'.repeat(10_001), contact: { ...contact, name: 'x'.repeat(101) } })).toEqual([
      'contact.name: too_long',
      'notes: too_long',
    ])
  })

  test.each([
    [{ requirements: { minimumAge: 11 } }, 'requirements.minimumAge: too_small'],
    [{ requirements: { minimumAge: 18.5 } }, 'requirements.minimumAge: wrong_type'],
    [{ requirements: { photo: 'yes' } }, 'requirements.photo: wrong_type'],
    [{ notify: 1 }, 'notify: wrong_type'],
    [{ notes: null }, 'notes: wrong_type'],
    [{ contact: 'Ana' }, 'contact: wrong_type'],
    [{ address: [] }, 'address: wrong_type'],
  ])('is refused for %j', (pickup, fault) => {
    expect(faultsOf(pickup)).toEqual([fault])
  })

  test('is refused for unknown fields, wherever they stand', () => {
    expect(
      faultsOf({
        address: { ...address, planet: 'Earth' },
        contact: { ...contact, mail: 'a@b.c' },
        window: { after: null, before: null, until: null },
        requirements: { song: true },
        price: 5,
      }),
    ).toEqual([
      'address.planet: unknown_field',
      'contact.mail: unknown_field',
      'window.until: unknown_field',
      'requirements.song: unknown_field',
      'price: unknown_field',
    ])
    const leg = { address }
    const polluted: unknown = JSON.parse('{"__proto__": {"admin": true}}')
    expect(problemsOf(OrderDraft, { pickup: leg, dropoffs: [leg], status: 'completed' })).toHaveLength(1)
    expect(problemsOf(OrderDraft, polluted).map(({ path }) => path)).toContain('__proto__')
  })

  test('has one to fifty drop-offs', () => {
    const withDropoffs = (count: number) =>
      problemsOf(OrderDraft, { pickup: { address }, dropoffs: Array.from({ length: count }, () => ({ address })) })
    expect(withDropoffs(0)).toMatchObject([{ path: 'dropoffs', code: 'too_short' }])
    expect(withDropoffs(50)).toEqual([])
    expect(withDropoffs(51)).toMatchObject([{ path: 'dropoffs', code: 'too_long' }])
  })

  test('names the drop-off that is wrong', () => {
    const wrong = { address: { ...address, line: 'Rivera' } }
    expect(problemsOf(OrderDraft, { pickup: { address }, dropoffs: [{ address }, wrong] })).toMatchObject([
      { path: 'dropoffs.1.address.line', code: 'address_incomplete' },
    ])
  })
})

describe('an edit', () => {
  test('says which version it changes, and is as strict as a draft', () => {
    const draft = { pickup: { address }, dropoffs: [{ address }] }
    expect(problemsOf(OrderEdit, { ...draft, version: 3 })).toEqual([])
    expect(problemsOf(OrderEdit, draft)).toMatchObject([{ path: 'version', code: 'required' }])
    expect(problemsOf(OrderEdit, { ...draft, version: 0 })).toMatchObject([{ path: 'version', code: 'too_small' }])
    expect(problemsOf(OrderEdit, { ...draft, version: 1, status: 'completed' })).toMatchObject([
      { path: 'status', code: 'unknown_field' },
    ])
  })
})

describe('an order', () => {
  const id = 'aZ'.padEnd(24, '0')
  const at = '2027-01-04T12:00:00.000Z'
  const file = { id, url: 'https://files.example.com/1', contentType: 'image/jpeg' }
  const leg: Leg = {
    id,
    kind: 'pickup',
    state: 'succeeded',
    address: { ...address, unit: '4B', city: 'Montevideo', postcode: '11000' },
    contact: { ...contact, language: 'es' },
    notes: 'Ring twice',
    window: { after: at, before: null },
    timeZone: 'America/Montevideo',
    requirements: { signature: true, photo: true, notes: false, minimumAge: 18 },
    notify: true,
    startedAt: at,
    arrivedAt: null,
    endedAt: at,
    failure: null,
    proof: { photos: [file], signature: { file, name: 'Ana' }, notes: '', ageChecked: true },
  }
  const failure = { code: 'nobody_there', text: 'Rang twice' } as const
  const order: Order = {
    id,
    shortId: '3f9c21ab',
    version: 4,
    status: 'failed',
    delayedMinutes: 7,
    connectionId: id,
    courier: { id, name: 'Swift' },
    client: { id, name: 'Green Grocer' },
    driver: { id, name: 'Martín', vehicle: 'White van' },
    reference: 'INV-7',
    legs: [leg, { ...leg, kind: 'dropoff', state: 'failed', contact: null, proof: null, failure }],
    rejection: { code: 'other', text: 'Too far', at },
    cancellation: { by: 'client', text: '', at },
    cycle: 2,
    language: 'es',
    guest: false,
    createdAt: at,
    updatedAt: at,
  }

  test('is the same after its way over the wire', () => {
    expect(parseInput(Order, JSON.parse(JSON.stringify(order)))).toEqual(order)
  })

  test('may grow new members without breaking an older reader', () => {
    expect(parseInput(Order, { ...order, tip: 5 })).toEqual(order)
  })
})
