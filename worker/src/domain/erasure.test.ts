import { expect, test } from 'vitest'
import { ERASED, eraseFrom, scrub } from './erasure.ts'
import { sampleDelivery } from './tracking-sample.ts'

const place = { language: 'es', timeZone: 'America/Montevideo' } as const
const sides = { client: 'Almacén Norte', courier: 'Faro Envíos' }
const { order } = sampleDelivery('delivered', place, sides, '2026-11-22T12:00:00.000Z')
const dropoff = order.legs[1]!
const phone = '+59899412078'
const named = { ...dropoff, contact: { name: 'Ana Silva', phone }, notes: 'Second floor' }
const withNotes = { ...order, legs: [{ ...order.legs[0]!, notes: 'For Ana Silva, not for Mariana Silva' }, named] }

test('whoever has the number is gone, and the order stays', () => {
  const erasure = eraseFrom(withNotes, phone)
  expect(JSON.stringify(erasure?.order)).not.toMatch(/59899412078|(?<!i)Ana Silva|Second floor/)
  expect(JSON.stringify(erasure?.order)).not.toContain(dropoff.address.line)
  expect(erasure?.order).toMatchObject({ id: order.id, shortId: order.shortId, status: order.status })
  expect(erasure?.order.legs[1]).toMatchObject({
    id: dropoff.id,
    state: dropoff.state,
    contact: { name: ERASED, phone: null },
    address: { line: ERASED, city: dropoff.address.city },
  })
  expect(erasure?.order.legs[0]?.notes).toBe(`For ${ERASED}, not for Mariana Silva`)
})

test('nobody else’s order is touched, and what is erased is not found again', () => {
  expect(eraseFrom(withNotes, '+59899000000')).toBeNull()
  expect(eraseFrom(eraseFrom(withNotes, phone)!.order, phone)).toBeNull()
})

test('words go where they stand for themselves', () => {
  expect(scrub('Ana called +598 (Banana)', ['Ana', '+598'])).toBe(`${ERASED} called ${ERASED} (Banana)`)
})
