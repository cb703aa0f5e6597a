import { TrieRouter } from 'hono/router/trie-router'
import { expect, test } from 'vitest'
import { RememberingRouter } from './router.ts'

const ROUTES = [
  ['ALL', '/v1/tracking/:token', 'middleware'],
  ['GET', '/v1/orders', 'list'],
  ['POST', '/v1/orders', 'place'],
  ['GET', '/v1/orders/:id', 'find'],
  ['OPTIONS', '/v1/*', 'preflight'],
] as const
const ASKED = ['/v1/orders', '/v1/orders/a', '/v1/tracking/b', '/v1', '/nothing'] as const
const METHODS = ['GET', 'POST', 'OPTIONS', 'PURGE'] as const

test('finds what the trie finds, the first time and again', () => {
  const [own, trie] = [new RememberingRouter<string>(), new TrieRouter<string>()]
  for (const [method, path, handler] of ROUTES) for (const router of [own, trie]) router.add(method, path, handler)
  for (const path of [...ASKED, ...ASKED])
    for (const method of METHODS) expect(own.match(method, path)).toEqual(trie.match(method, path))
})

test('finds what was added after it was asked', () => {
  const router = new RememberingRouter<string>()
  router.add('GET', '/v1/orders', 'list')
  router.match('GET', '/v1/orders')
  router.add('ALL', '/v1/*', 'everything')
  expect(router.match('GET', '/v1/orders')[0].map(([handler]) => handler)).toEqual(['list', 'everything'])
})
