import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { CLOSE_CODES } from '@waybill/contract/live'
import { expect, test } from 'vitest'
import { ok } from '../../test/delivery.ts'
import { toRequest } from '../../test/request.ts'
import { openTestSocket } from '../../test/socket.ts'
import { makeKey, makeTenants, type Tenants } from '../../test/tenants.ts'
import { createApp } from '../app.ts'
import type { Env } from '../env.ts'
import { sweep } from '../jobs/sweep.ts'
import { callRooms } from './call-rooms.ts'
import { listRoomCalls, type RoomCall } from '../store/room-calls.ts'

/** An environment in which no organization's room can be reached. */
const unreachable = (): Env => ({
  ...env,
  ORG_ROOM: asNamespace({ getByName: () => new Proxy({}, { get: () => fail }) }),
})
const fail = () => Promise.reject(new Error('Durable Object is overloaded'))
// Calling a room by its name is all that is done with it here.
const asNamespace = (value: object) => value as Env['ORG_ROOM']

/** A whole request of the courier's, while rooms are unreachable, until nothing of it is left to do. */
async function actWithoutRooms(endpoint: string, cookie: string): Promise<number> {
  const context = createExecutionContext()
  const { status } = await createApp().fetch(toRequest(endpoint, { cookie }), unreachable(), context)
  await waitOnExecutionContext(context)
  return status
}

const callsOf = async ({ client, connectionId }: Tenants): Promise<RoomCall[]> => {
  const calls = await listRoomCalls(env.DIRECTORY, new Date().toISOString(), 500)
  return calls.filter(({ room }) => room === client.id || room === connectionId)
}

const endings: Record<string, (tenants: Tenants, keyId: string) => Promise<number>> = {
  'a suspension': ({ connectionId, courier }) =>
    actWithoutRooms(`POST /v1/courier/clients/${connectionId}/suspend`, courier.cookie),
  'a removal': ({ connectionId, courier }) =>
    actWithoutRooms(`DELETE /v1/courier/clients/${connectionId}`, courier.cookie),
  'a revoked key': ({ client }, keyId) => actWithoutRooms(`DELETE /v1/keys/${keyId}`, client.cookie),
}

test.each(Object.entries(endings))('%s closes screens within a minute, although the room failed', async (_, end) => {
  const tenants = await makeTenants()
  const { id, key } = await makeKey(tenants.client.id, ['orders:read'])
  const socket = await openTestSocket(await ok('POST /v1/tickets', key))
  await socket.heard()
  expect(await end(tenants, id)).toBe(200)
  await socket.heard()
  expect(socket.closed).toBeNull()
  await sweep(env, new Date())
  expect(await socket.untilClosed()).toBe(CLOSE_CODES.ticketSpent)
  expect(await callsOf(tenants)).toEqual([])
})

test('a call that waits says how the courier stands by then', async () => {
  const tenants = await makeTenants()
  const { connectionId, courier } = tenants
  for (const action of ['suspend', 'resume'])
    await actWithoutRooms(`POST /v1/courier/clients/${connectionId}/${action}`, courier.cookie)
  const calls = await callsOf(tenants)
  expect(calls).toHaveLength(4)
  expect(calls.map(({ connection }) => connection?.status)).toEqual(Array(4).fill('active'))
})

test('what a room has heard is not said again', async () => {
  const tenants = await makeTenants()
  await actWithoutRooms(`POST /v1/courier/clients/${tenants.connectionId}/suspend`, tenants.courier.cookie)
  const calls = await callsOf(tenants)
  await callRooms(unreachable(), calls)
  expect(await callsOf(tenants)).toHaveLength(2)
  await callRooms(env, calls)
  expect(await callsOf(tenants)).toEqual([])
})
