import { expect, test } from 'vitest'
import { knock, knockSocket } from './probe.ts'

test('tells what an address answered, and when by its clock', async () => {
  const asked: RequestInit[] = []
  const answer = async (_: unknown, init: RequestInit = {}): Promise<Response> => {
    asked.push(init)
    return new Response('hello', { status: 404, headers: { date: 'Sat, 28 Nov 2026 20:00:00 GMT' } })
  }
  const found = await knock('https://api.test/x', answer)
  expect(found).toEqual({ kind: 'answered', status: 404, date: 'Sat, 28 Nov 2026 20:00:00 GMT', text: 'hello' })
  expect(asked[0]).toMatchObject({ cache: 'no-store', credentials: 'omit' })
})

test('does not fail where nothing comes back', async () => {
  expect(await knock('https://api.test/x', () => Promise.reject(new TypeError('blocked')))).toEqual({ kind: 'nothing' })
})

test('ends when a socket opens, fails or may not be made', async () => {
  class Failing extends EventTarget {
    constructor() {
      super()
      queueMicrotask(() => this.dispatchEvent(new Event('error')))
    }
    close(): void {}
  }
  const refuse = function (): never {
    throw new DOMException('Refused', 'SecurityError')
  }
  await expect(knockSocket('wss://api.test/', asSocket(Failing))).resolves.toBeUndefined()
  await expect(knockSocket('wss://api.test/', asSocket(refuse))).resolves.toBeUndefined()
})

// Only what the function uses is there.
const asSocket = (type: unknown): typeof WebSocket => type as typeof WebSocket
