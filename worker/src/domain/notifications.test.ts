import { describe, expect, test } from 'vitest'
import { assigned, decision, driver, legDraft, NOW, orderDraft, placed } from '../../../test/factories.ts'
import type { OrderRecord } from './change.ts'
import type { LegLive } from './leg-live.ts'
import { completeLeg, failLeg, startLeg } from './legs.ts'
import { DEFAULT_RULES, notificationsFor, type NotificationRule } from './notifications.ts'
import { cancelOrder } from './orders.ts'
import { crossedBy, lateAt, minutesLate } from './thresholds.ts'

const byDriver = decision('driver', { rules: DEFAULT_RULES })
const noProof = { photos: [], signature: null, notes: '', ageChecked: false }
const rule = (trigger: NotificationRule['trigger'], over: Partial<NotificationRule> = {}): NotificationRule => ({
  trigger,
  legs: 'both',
  body: null,
  minutes: null,
  ...over,
})
const pickedUp = (order = assigned()): OrderRecord => {
  const legId = order.legs[0]!.id
  return completeLeg(startLeg(order, legId, byDriver).order, legId, noProof, byDriver).order
}

/** The driver is on the way to the first drop-off. */
const pickedUpOf = (order: OrderRecord): OrderRecord => {
  const waiting = pickedUp(order)
  return startLeg(waiting, waiting.legs[1]!.id, byDriver).order
}

describe('by default', () => {
  test('only the recipient is told, at the start and at the end', () => {
    const order = assigned()
    const legId = order.legs[0]!.id
    const start = startLeg(order, legId, byDriver)
    const end = completeLeg(start.order, legId, noProof, byDriver)
    expect([start.notifications, end.notifications]).toEqual([[], []])
    const { order: next, notifications } = startLeg(end.order, order.legs[1]!.id, byDriver)
    expect(notifications).toMatchObject([
      {
        orderId: order.id,
        legId: order.legs[1]!.id,
        trigger: 'leg_started',
        cycle: 1,
        to: '+59899412078',
        language: 'es',
      },
    ])
    const done = completeLeg(next, order.legs[1]!.id, noProof, byDriver)
    expect(done.notifications.map(({ trigger }) => trigger)).toEqual(['leg_completed'])
  })

  test('the text is in the recipient’s language, else in the client’s, and keeps a place for the link', () => {
    const inArabic = legDraft({ contact: { name: 'Ana', phone: '+59899412078', language: 'ar' } })
    const order = pickedUp(assigned(orderDraft({ dropoffs: [inArabic, legDraft()] })))
    const [arabic] = startLeg(order, order.legs[1]!.id, byDriver).notifications
    const [spanish] = startLeg(order, order.legs[2]!.id, byDriver).notifications
    expect([arabic?.language, spanish?.language]).toEqual(['ar', 'es'])
    expect(arabic?.body).toMatch(/\p{Script=Arabic}/u)
    for (const text of [arabic, spanish]) {
      expect(text?.body).toContain('Almacén Norte')
      expect(text?.body.match(/\{\{[^}]*\}\}/g)).toEqual(['{{tracking.link}}'])
    }
  })
})

describe('nobody is texted', () => {
  const texts = (draft: Parameters<typeof legDraft>[0], change: Partial<OrderRecord> = {}) => {
    const order = { ...pickedUp(assigned(orderDraft({ dropoffs: [legDraft(draft)] }))), ...change }
    const event = startLeg({ ...order, driver }, order.legs[1]!.id, byDriver).event
    return notificationsFor(order, event, DEFAULT_RULES, NOW)
  }
  test('without a recipient, a phone or the wish to be told', () => {
    expect(texts({ contact: null })).toEqual([])
    expect(texts({ contact: { name: 'Ana', phone: null } })).toEqual([])
    expect(texts({ notify: false })).toEqual([])
    expect(texts({})).toHaveLength(1)
  })

  test('about a guest’s order before a driver has it', () => {
    expect(texts({}, { guest: true, driver: null })).toEqual([])
    expect(texts({}, { guest: true })).toHaveLength(1)
    const rules = [rule('order_placed')]
    const { order, event } = placed()
    expect(notificationsFor({ ...order, guest: true }, event, rules, NOW)).toEqual([])
    expect(notificationsFor(order, event, rules, NOW)).toHaveLength(2)
  })
})

describe('rules', () => {
  test('are for the pickup, the drop-off or both', () => {
    const { order, event } = placed()
    const kinds = (legs: NotificationRule['legs']) =>
      notificationsFor(order, event, [rule('order_placed', { legs })], NOW).map(
        ({ legId }) => order.legs.find(({ id }) => id === legId)?.kind,
      )
    expect([kinds('both'), kinds('pickup'), kinds('dropoff')]).toEqual([['pickup', 'dropoff'], ['pickup'], ['dropoff']])
  })

  test('of a pickup’s start and end are told to those who wait behind it', () => {
    const order = assigned(orderDraft({ dropoffs: [legDraft(), legDraft()] }))
    const { notifications } = startLeg(order, order.legs[0]!.id, { ...byDriver, rules: [rule('pickup_started')] })
    expect(notifications.map(({ legId }) => legId)).toEqual(order.legs.slice(1).map(({ id }) => id))
  })

  test('tell of a failure and of a cancelled order', () => {
    const waiting = pickedUp()
    const running = startLeg(waiting, waiting.legs[1]!.id, byDriver).order
    const rules = [rule('leg_failed'), rule('cancelled')]
    const failed = failLeg(running, running.legs[1]!.id, { code: 'other', text: '' }, { ...byDriver, rules })
    expect(failed.notifications).toMatchObject([{ trigger: 'leg_failed', legId: running.legs[1]!.id }])
    const cancelled = cancelOrder(placed().order, '', decision('client', { rules }))
    expect(cancelled.notifications.map(({ trigger }) => trigger)).toEqual(['cancelled', 'cancelled'])
  })

  test('of one’s own words win over the default text', () => {
    const { order, event } = placed()
    const [text] = notificationsFor(order, event, [rule('order_placed', { body: 'Hi {{recipient.name}}!' })], NOW)
    expect(text?.body).toBe('Hi Lucía Ferreira!')
  })
})

describe('what people typed', () => {
  test.each([
    ['Ana {{tracking.link}}', 'Ana tracking link'],
    ['Ana https://evil.example/win', 'Ana'],
    ['Ana www.evil.example', 'Ana www evil example'],
    ['Ana\u202e\n\u0007Silva', 'Ana Silva'],
    ["J. R. O'Neill-Ñandú", "J. R. O'Neill-Ñandú"],
  ])('is a value, never a template nor a link: %j', (name, expected) => {
    const draft = orderDraft({ dropoffs: [legDraft({ contact: { name, phone: '+59899412078' } })] })
    const { order, event } = placed(draft)
    const rules = [rule('order_placed', { legs: 'dropoff', body: '{{recipient.name}}' })]
    expect(notificationsFor(order, event, rules, NOW)[0]?.body).toBe(expected)
  })
})

describe('thresholds', () => {
  const running = pickedUpOf(assigned())
  const { id: legId, address } = running.legs[1]!
  const near = (north: number, over: Partial<LegLive> = {}): LegLive => ({
    driverId: driver.id,
    orderId: running.id,
    legId,
    position: { point: { ...address.point, latitude: address.point.latitude + north }, heading: null, at: NOW },
    ahead: [],
    behind: [],
    metersLeft: 900,
    secondsLeft: 300,
    doubt: 0,
    stopsAhead: 0,
    updatedAt: NOW,
    ...over,
  })
  const crossed = (live: LegLive, ...rules: NotificationRule[]) =>
    crossedBy(running, live, rules, NOW).map(({ trigger }) => trigger)

  test('arriving is within 150 metres of the door', () => {
    expect(crossed(near(0.00134), rule('arriving'))).toEqual(['arriving'])
    expect(crossed(near(0.00136), rule('arriving'))).toEqual([])
  })

  test('the forecast falls below its minutes', () => {
    expect(crossed(near(0.1), rule('eta_below', { minutes: 5 }))).toEqual(['eta_below'])
    expect(crossed(near(0.1, { secondsLeft: 301 }), rule('eta_below', { minutes: 5 }))).toEqual([])
    const [text] = crossedBy(
      running,
      near(0.1),
      [rule('eta_below', { minutes: 5, body: '{{eta.minutes}} {{eta.time}}' })],
      NOW,
    )
    expect(text?.body).toBe('5 09:05')
  })

  test('a driver who lost the order crosses nothing', () => {
    expect(crossed(near(0, { driverId: 'x' }), rule('arriving'))).toEqual([])
  })

  test('nothing is told that no rule asks for', () => {
    expect(crossed(near(0), ...DEFAULT_RULES)).toEqual([])
  })
})

describe('being late', () => {
  const before = '2026-11-22T13:00:00.000Z'
  const order = assigned(orderDraft({ dropoffs: [legDraft({ window: { after: null, before } })] }))

  test('begins a minute after the window', () => {
    expect(lateAt(order, NOW)).toBe('2026-11-22T13:01:00.000Z')
    expect(minutesLate(order, null, '2026-11-22T13:00:59.000Z')).toBeNull()
    expect(minutesLate(order, null, '2026-11-22T13:12:30.000Z')).toBe(12)
  })

  test('is foreseen by the forecast', () => {
    const { id: legId } = order.legs[1]!
    const live = {
      driverId: driver.id,
      orderId: order.id,
      legId,
      position: null,
      ahead: [],
      behind: [],
      metersLeft: null,
      doubt: 0,
    }
    expect(minutesLate(order, { ...live, secondsLeft: 3_900, stopsAhead: 1, updatedAt: NOW }, NOW)).toBe(5)
  })

  test('is over for who has arrived or ended, and known once', () => {
    const done = completeLeg(pickedUpOf(order), order.legs[1]!.id, noProof, byDriver).order
    expect(minutesLate(done, null, '2026-11-22T14:00:00.000Z')).toBeNull()
    expect(lateAt({ ...order, delayedMinutes: 3 }, NOW)).toBeNull()
  })
})
