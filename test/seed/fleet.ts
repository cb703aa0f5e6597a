import type { Env } from '../../worker/src/env.ts'
import * as bootstrap from '../../worker/src/identity/bootstrap.ts'
import { issueTicket } from '../../worker/src/live/ticket.ts'
import { hashOf } from '../../worker/src/live/tracking-token.ts'
import type { Fleet, WatchedLeg } from './fleet-keys.ts'
import { makeTenant } from './tenant.ts'

/** Makes a courier with so many drivers and one client, all new. */
export async function makeFleet(env: Env, count: number): Promise<Fleet> {
  const tenant = await makeTenant(env, 'https://shop.example')
  const now = new Date()
  const drivers: Fleet['drivers'][number][] = []
  for (let number = 1; number <= count; number++) {
    const name = `Driver ${number}`
    const phone = `+598990${String(10_000 + number)}`
    const { id } = await bootstrap.createDriver(env, { courierId: tenant.courierId, name, phone, vehicle: 'Van' }, now)
    const request = {
      organizationId: tenant.courierId,
      name,
      kind: 'driver',
      scopes: ['run:write'],
      driverId: id,
    } as const
    drivers.push({ id, name, key: (await bootstrap.createKey(env, request, now)).key })
  }
  return { ...tenant, drivers }
}

/** A ticket for the page behind a link, as its address would give one, but without asking any database. */
export async function pageTicket(env: Env, { token, orderId, legId }: WatchedLeg): Promise<string> {
  const linkHash = await hashOf(token)
  return issueTicket(env, { room: 'order', orderId, legId, linkHash }, null, new Date())
}
