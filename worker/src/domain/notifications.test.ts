import { DEFAULT_RULES, type NotificationRule } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { assigned, decision, driver, legDraft, NOW, orderDraft, placed } from '../../../test/factories.ts'
import { byDriver, noProof, onTheWay, pickedUp, rule, wishes } from '../../../test/text-factories.ts'
import type { Change, OrderRecord } from './change.ts'
import { completeLeg, failLeg, startLeg } from './legs.ts'
import { textsOf } from './notifications.ts'
import { assignOrder, cancelOrder, rejectOrder, resubmitOrder } from './orders.ts'
import { DEFAULT_WISHES, type TextWishes } from './text-wishes.ts'

const triggersOf = (change: Change, of: TextWishes) => textsOf(change, of).map(({ trigger }) => trigger)

describe('by default', () => {
  test('only the recipient is told, at the start and at the end', () => {
    const order = assigned()
    const legId = order.legs[0]!.id
    const start = startLeg(order, legId, byDriver)
    const end = completeLeg(start.order, legId, noProof, byDriver)
    expect([triggersOf(start, DEFAULT_WISHES), triggersOf(end, DEFAULT_WISHES)]).toEqual([[], []])
    const way = startLeg(end.order, order.legs[1]!.id, byDriver)
    expect(textsOf(way, DEFAULT_WISHES)).toMatchObject([
      {
        orderId: order.id,
        legId: order.legs[1]!.id,
        trigger: 'leg_started',
        cycle: 1,
        to: '+59899412078',
        language: 'es',
        notBefore: NOW,
      },
    ])
    const done = completeLeg(way.order, order.legs[1]!.id, noProof, byDriver)
    expect(triggersOf(done, DEFAULT_WISHES)).toEqual(['leg_completed'])
  })

  test('the text is in the recipient’s language, else in the client’s, and keeps a place for the link', () => {
    const inArabic = legDraft({ contact: { name: 'Ana', phone: '+59899412078', language: 'ar' } })
    const order = pickedUp(assigned(orderDraft({ dropoffs: [inArabic, legDraft()] })))
    const [arabic] = textsOf(startLeg(order, order.legs[1]!.id, byDriver), DEFAULT_WISHES)
    const [spanish] = textsOf(startLeg(order, order.legs[2]!.id, byDriver), DEFAULT_WISHES)
    expect([arabic?.language, spanish?.language]).toEqual(['ar', 'es'])
    expect(arabic?.body).toMatch(/\p{Script=Arabic}/u)
    for (const text of [arabic, spanish]) {
      expect(text?.body).toContain('Almacén Norte')
      expect(text?.body.match(/\{\{[^}]*\}\}/g)).toEqual(['{{tracking.link}}'])
    }
    const [dutch] = textsOf(onTheWay(), wishes([...DEFAULT_RULES], { language: 'nl' }))
    expect(dutch).toMatchObject({ language: 'nl', body: expect.stringContaining('onderweg') })
  })
})

describe('nobody is texted', () => {
  const texts = (draft: Parameters<typeof legDraft>[0], change: Partial<OrderRecord> = {}) => {
    const order = { ...pickedUp(assigned(orderDraft({ dropoffs: [legDraft(draft)] }))), ...change }
    const { event } = startLeg({ ...order, driver }, order.legs[1]!.id, byDriver)
    return textsOf({ order, event }, DEFAULT_WISHES)
  }
  test('without a recipient, a phone or the wish to be told', () => {
    expect(texts({ contact: null })).toEqual([])
    expect(texts({ contact: { name: 'Ana', phone: null } })).toEqual([])
    expect(texts({ notify: false })).toEqual([])
    expect(texts({})).toHaveLength(1)
  })

  test('about what its client has switched off', () => {
    expect(triggersOf(onTheWay(), wishes([rule('leg_started', { enabled: false })]))).toEqual([])
  })

  test('about a guest’s order before a driver has it; then it is told once that it was placed', () => {
    const { order, event } = placed()
    const all = wishes([rule('order_placed')])
    const guest = { ...order, guest: true }
    expect(textsOf({ order: guest, event }, all)).toEqual([])
    expect(triggersOf({ order, event }, all)).toEqual(['order_placed', 'order_placed'])
    expect(triggersOf(assignOrder(guest, driver, decision('courier')), all)).toEqual(['order_placed', 'order_placed'])
    expect(triggersOf(assignOrder(order, driver, decision('courier')), all)).toEqual([])
  })
})

describe('rules', () => {
  test('are for the pickup, the drop-off or both, each with its own words', () => {
    const change = placed()
    const kinds = (...rules: NotificationRule[]) =>
      textsOf(change, wishes(rules)).map(({ legId, body }) => [
        change.order.legs.find(({ id }) => id === legId)?.kind,
        body,
      ])
    const of = (legs: NotificationRule['legs'], es: string) => rule('order_placed', { legs, texts: { es } })
    expect(kinds(of('both', 'b'))).toEqual([
      ['pickup', 'b'],
      ['dropoff', 'b'],
    ])
    expect(kinds(of('pickup', 'p'))).toEqual([['pickup', 'p']])
    expect(kinds(of('pickup', 'p'), of('dropoff', 'd'))).toEqual([
      ['pickup', 'p'],
      ['dropoff', 'd'],
    ])
  })

  test('of a pickup’s start and end are told to those who wait behind it', () => {
    const order = assigned(orderDraft({ dropoffs: [legDraft(), legDraft()] }))
    const legId = order.legs[0]!.id
    const start = startLeg(order, legId, byDriver)
    const all = wishes([rule('pickup_started', { legs: 'dropoff' }), rule('pickup_completed', { legs: 'dropoff' })])
    expect(textsOf(start, all).map((text) => text.legId)).toEqual(order.legs.slice(1).map(({ id }) => id))
    const end = completeLeg(start.order, legId, noProof, byDriver)
    expect(triggersOf(end, all)).toEqual(['pickup_completed', 'pickup_completed'])
  })

  test('tell of a failure and of a cancelled order', () => {
    const all = wishes([rule('leg_failed'), rule('cancelled')])
    const { order } = onTheWay()
    const failed = failLeg(order, order.legs[1]!.id, { code: 'other', text: '' }, byDriver)
    expect(textsOf(failed, all)).toMatchObject([{ trigger: 'leg_failed', legId: order.legs[1]!.id }])
    expect(triggersOf(cancelOrder(placed().order, '', decision('client')), all)).toEqual(['cancelled', 'cancelled'])
  })

  test('tell of an order again that was rejected and is placed anew', () => {
    const all = wishes([rule('order_placed', { legs: 'dropoff' })])
    const rejected = rejectOrder(placed().order, { code: 'other', text: 'Full' }, decision('courier')).order
    const again = resubmitOrder(rejected, orderDraft(), [], decision('client'))
    expect(textsOf(again, all)).toMatchObject([{ trigger: 'order_placed', cycle: 2 }])
  })

  test('of one’s own words win over the default text in their language alone', () => {
    const own = wishes([rule('order_placed', { texts: { es: 'Hola {{recipient.name}}!' } })], { supportPhone: '+1' })
    expect(textsOf(placed(), own)[0]?.body).toBe('Hola Lucía Ferreira!')
    expect(textsOf(placed(), { ...own, language: 'de' })[0]?.body).toContain('Bestellung')
    const support = rule('order_placed', { texts: { es: '{{support.phone}}' } })
    expect(textsOf(placed(), wishes([support], { supportPhone: '+5982900' }))[0]?.body).toBe('+5982900')
  })
})

describe('quiet hours', () => {
  // 12:00 UTC is 09:00 in Montevideo and 21:00 in Tokyo.
  const quietHours = { from: '20:00', until: '08:00' }
  const inTokyo = orderDraft({ dropoffs: [legDraft({ timeZone: 'Asia/Tokyo' })] })
  const night = { notBefore: '2026-11-22T23:00:00.000Z', holdFrom: '2026-11-22T11:00:00.000Z' }

  test('hold a text back until they end, by the clock of its stop', () => {
    const all = wishes([rule('order_placed', { legs: 'dropoff' })], { quietHours })
    expect(textsOf(placed(inTokyo), all)).toMatchObject([{ ...night, holdUntil: night.notBefore }])
    expect(textsOf(placed(), all)).toMatchObject([
      { notBefore: NOW, holdFrom: '2026-11-22T23:00:00.000Z', holdUntil: '2026-11-23T11:00:00.000Z' },
    ])
  })

  test('do not hold back what happens now', () => {
    const live = wishes([rule('leg_started')], { quietHours })
    expect(textsOf(onTheWay(assigned(inTokyo)), live)).toMatchObject([{ notBefore: NOW, holdFrom: null }])
  })

  test('let a text stay news until the morning, but no forecast', () => {
    const all = wishes([rule('order_placed', { legs: 'dropoff' })], { quietHours })
    expect(textsOf(placed(inTokyo), all)[0]?.staleAt).toBe('2026-11-23T23:00:00.000Z')
  })
})

describe('what people typed', () => {
  const bodyFor = (name: string, es: string, notes = '') => {
    const draft = orderDraft({ dropoffs: [legDraft({ contact: { name, phone: '+59899412078' }, notes })] })
    return textsOf(placed(draft), wishes([rule('order_placed', { legs: 'dropoff', texts: { es } })]))[0]?.body
  }

  test.each([
    ['Ana {{tracking.link}}', 'Ana tracking link'],
    ['Ana https://evil.example/win', 'Ana'],
    ['Ana www.evil.example', 'Ana www evil example'],
    ['Ana evil。example', 'Ana evil example'],
    ['Ana\u202e\n\u0007Silva', 'Ana Silva'],
    ['Ana\u200b\u2028Silva', 'Ana Silva'],
    ["J. R. O'Neill-Ñandú", "J. R. O'Neill-Ñandú"],
  ])('is a value, never a template nor a link: %j', (name, expected) => {
    expect(bodyFor(name, '{{recipient.name}}')).toBe(expected)
  })

  test('makes no text longer than a phone takes', () => {
    expect(bodyFor('Ana', '{{notes}}', 'x'.repeat(10_000))).toHaveLength(160)
    const long = bodyFor('Ana', `${'y'.repeat(1_480)}{{tracking.link}}{{notes}}`, 'x'.repeat(10_000))
    expect(long?.length).toBeLessThanOrEqual(1_500)
    expect(long).toMatch(/y$|\}\}x*$/)
  })
})
