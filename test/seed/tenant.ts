import { ROLE_SCOPES, type Scope } from '@waybill/contract'
import type { Env } from '../../worker/src/env.ts'
import * as bootstrap from '../../worker/src/identity/bootstrap.ts'
import type { Tenant } from './tenant-keys.ts'

/** Makes a courier with a driver and one client, all new, and keys for each. */
export async function makeTenant(env: Env, origin: string): Promise<Tenant> {
  const now = new Date()
  const place = { country: 'UY', timeZone: 'America/Montevideo', language: 'en' } as const
  const courier = await bootstrap.createCourier(env, { ...place, name: 'Faro Envíos', email: newEmail() }, now)
  const business = { ...place, name: 'Almacén Norte', email: newEmail() }
  const { id: clientId, connectionId } = await bootstrap.createClient(env, courier, business, now)
  const van = { courierId: courier.id, name: 'Diego Sosa', phone: '+59899000101', vehicle: 'Renault Kangoo' }
  const { id: driverId } = await bootstrap.createDriver(env, van, now)
  const keyOf = async (organizationId: string, request: Omit<bootstrap.KeyRequest, 'organizationId' | 'name'>) =>
    (await bootstrap.createKey(env, { ...request, organizationId, name: 'Test' }, now)).key
  return {
    courierId: courier.id,
    clientId,
    connectionId,
    driverId,
    courierKey: await keyOf(courier.id, { kind: 'secret', scopes: owner('courier') }),
    clientKey: await keyOf(clientId, { kind: 'secret', scopes: owner('client') }),
    driverKey: await keyOf(courier.id, { kind: 'driver', scopes: [], driverId }),
    publishableKey: await keyOf(clientId, { kind: 'publishable', scopes: [], connectionId, origins: [origin] }),
  }
}

/** The ids of the texts to some numbers, whatever became of them. */
export async function textsTo(env: Env, phones: readonly string[]): Promise<string[]> {
  const pages = await Promise.all(
    [env.SHARD_00, env.SHARD_01].map((db) =>
      db
        .prepare('SELECT id FROM notifications WHERE recipient IN (SELECT value FROM json_each(?))')
        .bind(JSON.stringify(phones))
        .all<{ id: string }>(),
    ),
  )
  return pages.flatMap(({ results }) => results.map(({ id }) => id))
}

/** Puts ids of texts into a queue once more. */
export async function queueTexts(env: Env, queue: 'TEXTS_LIVE' | 'TEXTS_BULK', ids: readonly string[]): Promise<void> {
  await env[queue].sendBatch(ids.map((id) => ({ body: { id } })))
}

const owner = (kind: 'client' | 'courier'): readonly Scope[] => ROLE_SCOPES[kind].owner

const newEmail = (): string => `${crypto.randomUUID()}@waybill.test`
