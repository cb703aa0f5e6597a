import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { issueTicket, readTicket, TICKET_SECONDS, type Seat } from './ticket.ts'

const now = new Date('2026-03-01T10:00:00.000Z')
const seat: Seat = { room: 'org', name: 'a'.repeat(24), stream: 'all', drivers: false, minutes: 60 }

test('a ticket says who asked for it, from where and for what', async () => {
  const ticket = await readTicket(env, await issueTicket(env, seat, 'https://shop.example', now), now)
  expect(ticket).toMatchObject({ origin: 'https://shop.example', seat })
})

test('a ticket ends after half a minute', async () => {
  const text = await issueTicket(env, seat, null, now)
  const before = new Date(now.getTime() + (TICKET_SECONDS - 1) * 1000)
  const after = new Date(now.getTime() + TICKET_SECONDS * 1000)
  expect(await readTicket(env, text, before)).not.toBeNull()
  expect(await readTicket(env, text, after)).toBeNull()
})

test('a changed, cut or made-up ticket is none', async () => {
  const text = await issueTicket(env, seat, null, now)
  const [keyId, body, signature] = text.split('.')
  const other = btoa(JSON.stringify({ ...seat, drivers: true })).replaceAll('=', '')
  for (const forged of ['', 'x', `${keyId}.${other}.${signature}`, `${keyId}.${body}.`, `k9.${body}.${signature}`]) {
    expect(await readTicket(env, forged, now)).toBeNull()
  }
})

test('two tickets for the same seat are two', async () => {
  const [one, two] = await Promise.all([issueTicket(env, seat, null, now), issueTicket(env, seat, null, now)])
  expect(one).not.toBe(two)
})
