import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Delivery, draftOf, ok } from '../../test/delivery.ts'
import { sendJson } from '../../test/request.ts'
import { openTestSocket } from '../../test/socket.ts'
import { soon } from '../../test/soon.ts'
import { makeTenants } from '../../test/tenants.ts'
import { makeText, stateOf } from '../../test/texts.ts'
import { newId } from '../store/ids.ts'
import { shardFor } from '../store/shards.ts'
import { enqueueText } from './enqueue-text.ts'
import { sweep } from './sweep.ts'

const later = (seconds: number): Date => new Date(Date.now() + seconds * 1000)
const sentTo = async (recipient: string): Promise<string[]> => {
  const rows = await env.DIRECTORY.prepare('SELECT body FROM dev_outbox WHERE recipient = ?')
    .bind(recipient)
    .all<{ body: string }>()
  return rows.results.map(({ body }) => body)
}

test('a text that a lost queue had is sent by the next sweep, once', async () => {
  const text = await makeText()
  await sweep(env, later(30))
  expect(await stateOf(text)).toMatchObject({ state: 'pending' })
  await Promise.all([sweep(env, later(61)), sweep(env, later(61)), sweep(env, later(62))])
  await soon(async () => expect(await stateOf(text)).toMatchObject({ state: 'accepted' }))
  expect(await sentTo(text.recipient)).toEqual(['Hello'])
})

test('news that no room has taken is told by the sweep', async () => {
  const delivery = await Delivery.place()
  const socket = await openTestSocket(
    await ok<{ ticket: string; path: string }>('POST /v1/tickets', delivery.tenants.client.key),
  )
  await socket.heard()
  const db = await shardFor(env, delivery.order.id)
  const event = { type: 'read', connectionId: newId(), threadId: newId(), party: 'client', seq: 1 }
  await db
    .prepare(`INSERT INTO outbox (id, room, name, payload, created_at) VALUES (?, 'org', ?, ?, ?)`)
    .bind(newId(), delivery.tenants.client.id, JSON.stringify(event), new Date().toISOString())
    .run()
  await sweep(env, later(61))
  expect(await socket.nextEvent('read')).toEqual(event)
  const before = socket.frames.length
  await sweep(env, later(120))
  await socket.heard()
  expect(socket.frames).toHaveLength(before)
})

test('a text without an order is one, however often it is asked for', async () => {
  const { courier } = await makeTenants()
  const to = '+59899555777'
  const text = { courierId: courier.id, kind: 'sign_in' as const, requestId: newId(), to, body: 'Your link' }
  await Promise.all([enqueueText(env, text), enqueueText(env, text), enqueueText(env, text)])
  await soon(async () => expect(await sentTo(to)).toEqual(['Your link']))
})

test('the sweep’s reads use their indexes', async () => {
  const plans = {
    notifications_due: `SELECT id FROM notifications WHERE state = 'pending' AND not_before <= 'x' ORDER BY not_before LIMIT 9`,
    notifications_leased: `UPDATE notifications SET state = 'unknown' WHERE state = 'sending' AND lease_until < 'x'`,
    outbox_open: `SELECT id FROM outbox WHERE done_at IS NULL AND created_at < 'x' ORDER BY created_at LIMIT 9`,
  }
  for (const [index, sql] of Object.entries(plans)) {
    const plan = await env.SHARD_00.prepare(`EXPLAIN QUERY PLAN ${sql}`).all<{ detail: string }>()
    expect(plan.results.map(({ detail }) => detail).join('\n')).toContain(index)
  }
})

test('answers to requests that nobody repeats any more are forgotten on every database', async () => {
  const { client } = await makeTenants()
  const headers = { 'idempotency-key': newId() }
  const place = () => sendJson<{ id: string }>('POST /v1/orders', { key: client.key, body: draftOf(), headers })
  const { body: first } = await place()
  await sweep(env, later(86_000))
  expect((await place()).body.id).toBe(first.id)
  await sweep(env, later(86_500))
  expect((await place()).body.id).not.toBe(first.id)
})
