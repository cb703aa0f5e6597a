import { Hono } from 'hono'
import { beforeEach, expect, test, vi } from 'vitest'
import type { AppTypes } from './app.ts'
import { logRequest } from './request-log.ts'

const SECRET = 'a-recipients-token'
const app = new Hono<AppTypes>()
app.get('/t/:token', () => new Response('page'))

const written = vi.spyOn(console, 'info').mockImplementation(() => {})
beforeEach(() => {
  written.mockClear()
})
const lines = (): unknown[] => written.mock.calls.map(([line]) => JSON.parse(String(line)))

function ask(method: string, status = 200, ago = 0): void {
  logRequest(app, new Request(`https://waybill.test/t/${SECRET}`, { method }), status, Date.now() - ago)
}

test('each write, refusal, failure and slow answer has its line', () => {
  ask('POST')
  ask('DELETE')
  ask('GET', 404)
  ask('GET', 500)
  ask('GET', 200, 1_500)
  expect(lines()).toMatchObject([
    { method: 'POST', status: 200 },
    { method: 'DELETE', status: 200 },
    { status: 404 },
    { status: 500 },
    { status: 200, route: '/t/:token' },
  ])
})

test('of quick successful reads one in twenty has one, which says so', () => {
  for (let count = 0; count < 60; count += 1) ask('GET')
  expect(lines()).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ method: 'GET', oneOf: 20 })))
})

test('no line holds a path: it may be a secret', () => {
  ask('GET', 410)
  expect(String(written.mock.calls[0]?.[0])).not.toContain(SECRET)
  expect(lines()).toMatchObject([{ event: 'request', requestId: expect.stringMatching(/^[0-9A-Za-z]{24}$/) }])
})
