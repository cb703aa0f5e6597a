import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { OrgEvent } from '@waybill/contract/live'
import { describe, expect, test, vi } from 'vitest'
import { ok } from '../../test/delivery.ts'
import { openTestSocket, type TestSocket } from '../../test/socket.ts'
import { makeTenants } from '../../test/tenants.ts'
import { newId } from '../store/ids.ts'

type Ticket = { ticket: string; path: string }
const open = async (key: string, since?: number): Promise<TestSocket> =>
  openTestSocket(await ok<Ticket>('POST /v1/tickets', key), since === undefined ? {} : { since })

const readMark = (seq: number, connectionId = 't'.repeat(24)): OrgEvent => ({
  type: 'read',
  connectionId,
  threadId: connectionId,
  party: 'client',
  seq,
})
const TYPING = { type: 'typing', threadId: 't'.repeat(24), party: 'courier', authorId: 'a', authorName: 'Eva' } as const
const tell = (organizationId: string, ...events: OrgEvent[]) =>
  env.ORG_ROOM.getByName(organizationId).publish(events.map((event) => ({ key: newId(), event })))

describe('a client that one of its couriers has suspended', () => {
  const [gone, kept] = ['g'.repeat(24), 'k'.repeat(24)]
  const suspend = async (name: string) => env.ORG_ROOM.getByName(name).pause(gone)

  test('hears nothing more of it, and everything of its others', async () => {
    const { client } = await makeTenants()
    await suspend(client.id)
    const socket = await open(client.key)
    await tell(client.id, readMark(1, gone), readMark(2, kept))
    await env.ORG_ROOM.getByName(client.id).mention({ ...TYPING, connectionId: gone })
    await env.ORG_ROOM.getByName(client.id).mention({ ...TYPING, connectionId: kept })
    const heard = await socket.heard()
    expect(heard).toContain(kept)
    expect(heard).not.toContain(gone)
  })

  test('is not told what it had missed, and fetches instead', async () => {
    const { client } = await makeTenants()
    await tell(client.id, readMark(1, kept), readMark(2, gone))
    await suspend(client.id)
    const late = await open(client.key, 1)
    expect(await late.next(({ type }) => type === 'welcome')).toMatchObject({ resumed: false })
    expect(await late.heard()).not.toContain(gone)
  })

  test('comes in by no ticket that was given before', async () => {
    const { client } = await makeTenants()
    const early = await ok<Ticket>('POST /v1/tickets', client.key)
    vi.useFakeTimers({ now: Date.now() + 2_000, toFake: ['Date'] })
    try {
      await suspend(client.id)
    } finally {
      vi.useRealTimers()
    }
    expect(await (await openTestSocket(early)).untilClosed()).toBe(4401)
  })

  test('has to ask again half a minute later, for a place that had not heard of it yet', async () => {
    const { client } = await makeTenants()
    const room = env.ORG_ROOM.getByName(client.id)
    await suspend(client.id)
    const stale = await open(client.key)
    await stale.heard()
    expect(await runInDurableObject(room, (_, state) => state.storage.getAlarm())).toBeLessThan(Date.now() + 45_000)
    expect(await runDurableObjectAlarm(room)).toBe(true)
    expect(await stale.untilClosed()).toBe(4401)
  })
})
