import { expect, test } from 'vitest'
import { nextAttempt, refusalOf, retryAfterSeconds, wants } from './webhooks.ts'

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
  ['https://017700000001/', 'not_public'],
  ['https://127.1/', 'not_public'],
  ['https://93.184.215.14/', 'not_public'],
  ['https://169.254.169.254/latest/meta-data', 'not_public'],
  ['https://100.64.0.1/', 'not_public'],
  ['https://[fe80::1]/', 'not_public'],
  ['https://[fd00::1]/', 'not_public'],
  ['https://[2606:4700::1]/', 'not_public'],
  ['https://localhost./', 'not_public'],
  ['https://metadata.google.internal/', 'not_public'],
  ['https://1.0.0.127.in-addr.arpa/', 'not_public'],
  ['https://\uff11\uff12\uff17.0.0.1/', 'not_public'],
  ['https://user@shop.example/', 'with_login'],
  ['https://shop.example:0/', 'unusual_port'],
  ['https://shop.example:443/', null],
  ['javascript:alert(1)', 'not_https'],
  ['file:///etc/passwd', 'not_https'],
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
  const waits = Array.from({ length: 10 }, (_, index) => nextAttempt(index + 1, null, 0))
  expect(waits.at(-1)).toBeNull()
  const hours = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0) / 3_600
  expect(hours).toBeGreaterThan(72)
  expect(nextAttempt(1, 120, 0)).toBe(120)
  expect(nextAttempt(1, 10_000_000, 0)).toBe(86_400)
})

test('attempts that were planned together come one after the other, never early', () => {
  expect([0, 0.5, 1].map((chance) => nextAttempt(4, null, chance))).toEqual([7_200, 7_560, 7_920])
  expect(nextAttempt(2, 3_600, 1)).toBe(3_960)
})

test.each([
  ['120', 120],
  ['Sat, 28 Nov 2026 12:00:30 GMT', 30],
  ['Sat, 28 Nov 2026 11:00:00 GMT', 0],
  ['', null],
  ['soon', null],
  ['-5', null],
])('Retry-After: %s asks for %s seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, new Date('2026-11-28T12:00:00Z'))).toBe(seconds)
})

test('an endpoint hears what it asked for', () => {
  expect([wants(['*'], 'order.placed'), wants(['order.placed'], 'order.placed'), wants([], 'order.placed')]).toEqual([
    true,
    true,
    false,
  ])
})
