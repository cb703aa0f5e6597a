import { env } from 'cloudflare:workers'
import type { OrgEvent } from '@waybill/contract/live'
import { expect, test, vi } from 'vitest'
import { ok } from '../../test/delivery.ts'
import { openTestSocket } from '../../test/socket.ts'
import { makeTenants } from '../../test/tenants.ts'
import { newId } from '../store/ids.ts'

type Ticket = { ticket: string; path: string }
const CONNECTION = 't'.repeat(24)
const readMark = (seq: number): OrgEvent => ({
  type: 'read',
  connectionId: CONNECTION,
  threadId: CONNECTION,
  party: 'client',
  seq,
})
const tell = (organizationId: string, ...events: OrgEvent[]) =>
  env.ORG_ROOM.getByName(organizationId).publish(events.map((event) => ({ key: newId(), event })))

test('who comes for the first time hears what was told since they began to read', async () => {
  const { client } = await makeTenants()
  const hello = async () => openTestSocket(await ok<Ticket>('POST /v1/tickets', client.key), { ago: 0 })
  const unborn = await hello()
  expect(await unborn.next(({ type }) => type === 'welcome')).toEqual({ type: 'welcome', seq: 0, resumed: true })
  await tell(client.id, readMark(1))
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
  try {
    await tell(client.id, readMark(2), readMark(3))
    const socket = await hello()
    await socket.heard()
    expect(socket.frames).toEqual([
      { type: 'welcome', seq: 1, resumed: true },
      { seq: 2, event: readMark(2) },
      { seq: 3, event: readMark(3) },
    ])
  } finally {
    vi.useRealTimers()
  }
})

test('who read before all that is kept is told to fetch again', async () => {
  const { client } = await makeTenants()
  await tell(client.id, ...Array.from({ length: 300 }, (_, index) => readMark(index)))
  const socket = await openTestSocket(await ok<Ticket>('POST /v1/tickets', client.key), { ago: 3_600_000 })
  expect(await socket.next(({ type }) => type === 'welcome')).toMatchObject({ seq: 300, resumed: false })
})
