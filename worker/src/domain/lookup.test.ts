import { describe, expect, test } from 'vitest'
import { assigned, legDraft, orderDraft } from '../../../test/factories.ts'
import { legFor } from './lookup.ts'

const stop = (phone: string | null, postcode = '') =>
  legDraft({ address: { ...legDraft().address, postcode }, contact: { name: 'Ana', phone } })
const order = (...dropoffs: ReturnType<typeof stop>[]) =>
  assigned(orderDraft({ pickup: stop('+59829001122', '11200'), dropoffs }))
const indexFor = (of: ReturnType<typeof order>, proof: string) =>
  of.legs.findIndex(({ id }) => id === legFor(of, proof)?.id)

describe('a phone number', () => {
  const one = order(stop('+59899412078', '11300'))

  test.each(['+598 99 412 078', '099 412 078', '0059899412078', '99412078', '(099) 412-078'])(
    '%s is known however it is typed',
    (typed) => expect(indexFor(one, typed)).toBe(1),
  )

  test.each(['412078', '99412079', '078', '', '+598', '00000000', 'a99412078', '598 99 412 07'])(
    '%s is not this one',
    (typed) => expect(legFor(one, typed)).toBeNull(),
  )

  test('that is dialled with a digit that only home knows is found too', () => {
    expect(indexFor(order(stop('+79123456789')), '8 912 345-67-89')).toBe(1)
  })

  test('of the sender leads to the pickup', () => expect(indexFor(one, '+598 2900 1122')).toBe(0))
})

describe('a postcode', () => {
  test('is the same with other spaces and letters', () => {
    expect(indexFor(order(stop(null, 'SW1A 1AA')), 'sw1a1aa')).toBe(1)
  })

  test('that two recipients share tells nobody', () => {
    expect(legFor(order(stop(null, '11300'), stop(null, '11300')), '11300')).toBeNull()
  })

  test('of the pickup opens nothing', () => expect(legFor(order(stop(null, '11300')), '11200')).toBeNull())

  test('that nobody wrote down is no proof', () => expect(legFor(order(stop(null, '')), '---')).toBeNull())
})
