import { expect, test } from 'vitest'
import { checkOrigin, originAllowed } from './origin.ts'

test.each([
  ['https://shop.example', ['https://shop.example'], true],
  ['https://eu.shop.example', ['https://*.shop.example'], true],
  ['https://a.b.shop.example', ['https://*.shop.example'], true],
  ['http://localhost:8790', ['http://localhost:8790'], true],
  ['https://shop.example', ['https://*.shop.example'], false],
  ['https://evilshop.example', ['https://*.shop.example'], false],
  ['https://shop.example.evil.example', ['https://shop.example', 'https://*.shop.example'], false],
  ['http://eu.shop.example', ['https://*.shop.example'], false],
  ['https://eu.shop.example:8443', ['https://*.shop.example'], false],
  ['https://shop.example/', ['https://shop.example'], false],
  ['https://shop.example:444', ['https://shop.example'], false],
  ['HTTPS://SHOP.EXAMPLE', ['https://shop.example'], false],
  ['null', ['https://shop.example'], false],
  [null, ['https://shop.example'], false],
  ['not an origin', ['https://shop.example'], false],
  ['https://shop.example', [], false],
])('origin %s with %j is allowed: %s', (origin, allowed, expected) => {
  expect(originAllowed(origin, allowed)).toBe(expected)
})

const write = (headers: Record<string, string>) =>
  new Request('https://portal.example/v1/orders', { method: 'POST', headers })

test('a write of our own page passes', () => {
  expect(() => checkOrigin(write({ origin: 'https://portal.example' }))).not.toThrow()
})

test.each([
  ['a foreign page', { origin: 'https://evil.example' }],
  ['a sibling host', { origin: 'https://evil.portal.example' }],
  ['the insecure twin', { origin: 'http://portal.example' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['nobody', {}],
])('a write of %s is refused', (_, headers) => {
  expect(() => checkOrigin(write(headers as Record<string, string>))).toThrow(
    expect.objectContaining({ code: 'origin_not_allowed' }),
  )
})

test('reading needs no origin', () => {
  expect(() => checkOrigin(new Request('https://portal.example/v1/orders'))).not.toThrow()
})
