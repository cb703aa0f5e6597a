import { env } from 'cloudflare:workers'
import type { Order, OrderPage, Timeline } from '@waybill/contract'
import { expect, test } from 'vitest'
import { Delivery, draftOf, ok } from '../../test/delivery.ts'
import { problemOf } from '../../test/request.ts'
import { findHoused, MOVED, STAYING } from '../store/courier-move.ts'
import { newId } from '../store/ids.ts'
import { allShards, forgetShardMap, type ShardName } from '../store/shards.ts'
import { moveCourier } from './move-courier.ts'

const other = (shard: ShardName): ShardName => (shard === 'SHARD_00' ? 'SHARD_01' : 'SHARD_00')

test('every table of a shard is moved, or stays for a reason', async () => {
  const { results } = await env.SHARD_00.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT GLOB '*_fts_*'
       AND name NOT GLOB '*_words_*' AND name NOT GLOB '_cf_*' AND name NOT IN ('d1_migrations', 'sqlite_sequence')`,
  ).all<{ name: string }>()
  expect(results.map(({ name }) => name).toSorted()).toEqual([...Object.keys(MOVED), ...STAYING].toSorted())
})

test('a courier works on another shard as before, and nothing of it is left on the old one', async () => {
  const delivery = await Delivery.place({ reference: 'Ñandú' })
  const { tenants, order } = delivery
  const { client, courier, connectionId } = tenants
  await delivery.deliver()
  await ok(`POST /v1/chat/threads/${connectionId}/messages`, client.key, { clientId: newId(), text: 'The blue crate' })
  await ok('POST /v1/stops', client.key, { title: 'Workshop', ...draftOf().pickup })
  const token = await delivery.link()
  const neighbour = await Delivery.place()
  const before = await ok<Order>(`GET /v1/orders/${order.id}`, client.key)
  const timeline = await ok<Timeline>(`GET /v1/orders/${order.id}/timeline`, client.key)
  const housed = await findHoused(env.DIRECTORY, courier.id)
  const from = housed?.shard ?? 'SHARD_00'
  const waits: string[] = []
  const wait = async () => {
    const { status } = (await env.DIRECTORY.prepare(
      'SELECT status FROM organization_settings WHERE organization_id = ?',
    )
      .bind(courier.id)
      .first<{ status: string }>()) ?? { status: '' }
    waits.push(status)
    forgetShardMap(env)
  }
  const counts = await moveCourier(env, { courierId: courier.id, to: other(from), wait, say: () => {} })
  expect(waits).toEqual(['suspended', 'suspended'])
  expect(counts).toMatchObject({ orders: 1, legs: 2, threads: expect.any(Number), saved_stops: 1 })
  expect(await env[from].prepare('SELECT id FROM orders WHERE courier_id = ?').bind(courier.id).first()).toBeNull()
  expect(await ok<Order>(`GET /v1/orders/${order.id}`, client.key)).toEqual(before)
  expect(await ok<Timeline>(`GET /v1/orders/${order.id}/timeline`, client.key)).toEqual(timeline)
  expect((await ok<OrderPage>('GET /v1/orders?find=nandu', client.key)).items).toHaveLength(1)
  const said = await ok<{ items: unknown[] }>(`GET /v1/chat/threads/${connectionId}/search?text=crate`, client.key)
  expect(said.items).toHaveLength(1)
  expect((await ok<{ leg: { state: string } }>(`GET /v1/tracking/${token}`)).leg.state).toBe('succeeded')
  const next = await ok<Order>('POST /v1/orders', client.key, draftOf())
  const shards = await Promise.all(
    allShards(env).map((db) => db.prepare('SELECT 1 AS n FROM orders WHERE id = ?').bind(next.id).first('n')),
  )
  expect(shards[from === 'SHARD_00' ? 1 : 0]).toBe(1)
  expect((await ok<Order>(`GET /v1/orders/${neighbour.order.id}`, neighbour.tenants.client.key)).id).toBe(
    neighbour.order.id,
  )
})

test('broken off while it copies, it leaves the map as it was and begins anew', async () => {
  const { tenants, order } = await Delivery.place()
  const from = (await findHoused(env.DIRECTORY, tenants.courier.id))?.shard ?? 'SHARD_00'
  const move = { courierId: tenants.courier.id, to: other(from), wait: async () => void forgetShardMap(env) }
  const breakOff = (line: string) => {
    if (line.startsWith('notifications')) throw new Error('the power is gone')
  }
  await expect(moveCourier(env, { ...move, say: breakOff })).rejects.toThrow('the power is gone')
  expect((await findHoused(env.DIRECTORY, tenants.courier.id))?.shard).toBe(from)
  await moveCourier(env, { ...move, say: () => {} })
  expect((await ok<Order>(`GET /v1/orders/${order.id}`, tenants.client.key)).id).toBe(order.id)
  expect(await problemOf(`GET /v1/orders/${newId()}`, { key: tenants.client.key })).toBe('404 not_found')
})

test('broken off after the map was changed, it ends what is left', async () => {
  const { tenants, order } = await Delivery.place()
  const from = (await findHoused(env.DIRECTORY, tenants.courier.id))?.shard ?? 'SHARD_00'
  const [courierId, to] = [tenants.courier.id, other(from)]
  let waits = 0
  const wait = async () => {
    forgetShardMap(env)
    if (++waits === 2) throw new Error('the power is gone')
  }
  await expect(moveCourier(env, { courierId, to, wait, say: () => {} })).rejects.toThrow('the power is gone')
  expect(await moveCourier(env, { courierId, to, wait, say: () => {} })).toMatchObject({ orders: 1 })
  expect(await env[from].prepare('SELECT id FROM orders WHERE courier_id = ?').bind(courierId).first()).toBeNull()
  expect((await ok<Order>(`GET /v1/orders/${order.id}`, tenants.client.key)).id).toBe(order.id)
})
