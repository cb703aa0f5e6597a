import type { WebhookDelivery } from '@waybill/contract'
import { expect, test } from 'vitest'
import { joined } from './webhook-log.ts'

const sent = (minute: number, state: WebhookDelivery['state'] = 'delivered'): WebhookDelivery => ({
  id: `d${minute}`,
  messageId: `msg_${minute}`,
  type: 'order.placed',
  state,
  body: '{}',
  createdAt: `2026-11-22T12:0${minute}:00.000Z`,
  nextAt: null,
  attempts: [],
})
const idsOf = ({ items }: { items: readonly WebhookDelivery[] }) => items.map(({ id }) => id)

test('older pages stay while the newest is read again, and what changed is new', () => {
  const known = { items: [sent(3, 'pending'), sent(2), sent(1)], next: 'older' }
  const { items, next } = joined(known, { items: [sent(4), sent(3)], next: 'd3' })
  expect(items.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'd4 delivered',
    'd3 delivered',
    'd2 delivered',
    'd1 delivered',
  ])
  expect(next).toBe('older')
})

test('where so much came meanwhile that there may be a gap, the log begins anew', () => {
  const page = { items: [sent(9), sent(8)], next: 'd8' }
  expect(joined({ items: [sent(2), sent(1)], next: null }, page)).toBe(page)
})

test('a log of one page takes what has come', () => {
  expect(idsOf(joined({ items: [], next: null }, { items: [sent(1)], next: null }))).toEqual(['d1'])
  expect(idsOf(joined({ items: [sent(1)], next: null }, { items: [sent(2), sent(1)], next: null }))).toEqual([
    'd2',
    'd1',
  ])
})
