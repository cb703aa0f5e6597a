import { expect, test } from 'vitest'
import { nextAttempt, refusalOf, wants } from './webhooks.ts'

const HOME = 'https://waybill.example'

test.each([
  ['https://hooks.shop.example/waybill?a=1', null],
  ['https://shop.example./', null],
  ['http://shop.example/', 'not_https'],
  ['ftp://shop.example/', 'not_https'],
  ['https://shop.example:8443/', 'unusual_port'],
  ['https://user:pass@shop.example/', 'with_login'],
  ['https://waybill.example/v1/orders', 'own_host'],
  ['https://127.0.0.1/', 'not_public'],
  ['https://2130706433/', 'not_public'],
  ['https://0x7f.1/', 'not_public'],
  ['https://[::1]/', 'not_public'],
  ['https://[::ffff:10.0.0.1]/', 'not_public'],
  ['https://localhost/', 'not_public'],
  ['https://db.internal/', 'not_public'],
  ['https://metadata/', 'not_public'],
  ['no address', 'not_an_address'],
])('%s: %s', (address, refusal) => {
  expect(refusalOf(address, HOME)).toBe(refusal)
})

test('one’s own machine may be called from one’s own machine alone', () => {
  expect(refusalOf('http://localhost:9000/', 'http://localhost:8787')).toBeNull()
  expect(refusalOf('http://localhost:9000/', HOME)).toBe('not_https')
  expect(refusalOf('http://shop.example/', 'http://localhost:8787')).toBe('not_https')
})

test('attempts go on for three days, and a receiver may ask for more patience', () => {
  const waits = Array.from({ length: 10 }, (_, index) => nextAttempt(index + 1, null))
  expect(waits.at(-1)).toBeNull()
  const hours = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0) / 3_600
  expect(hours).toBeGreaterThan(72)
  expect(nextAttempt(1, 120)).toBe(120)
  expect(nextAttempt(1, 10_000_000)).toBe(86_400)
})

test('an endpoint hears what it asked for', () => {
  expect([wants(['*'], 'order.placed'), wants(['order.placed'], 'order.placed'), wants([], 'order.placed')]).toEqual([
    true,
    true,
    false,
  ])
})
