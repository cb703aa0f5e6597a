import { env } from 'cloudflare:workers'
import type { Scope } from '@waybill/contract'
import * as bootstrap from '../src/identity/bootstrap.ts'
import { scopesOfRole } from '../src/identity/caller-by-session.ts'
import { newId } from '../src/store/ids.ts'

/** A courier with its owner, and a client of it with its owner; every test makes its own. */
export interface Tenants {
  readonly courier: Tenant & { readonly bucket: string }
  readonly client: Tenant
  readonly connectionId: string
}

export interface Tenant {
  readonly id: string
  readonly owner: { readonly id: string; readonly email: string }
  /** The owner's session, as a request's `cookie` header. */
  readonly cookie: string
  /** A secret key with all that the owner may do. */
  readonly key: string
  readonly keyId: string
}

export async function makeTenants(now = new Date()): Promise<Tenants> {
  const email = newEmail()
  const courier = await bootstrap.createCourier(env, { name: 'Faro Envíos', email, language: 'es', country: 'UY' }, now)
  const client = await bootstrap.createClient(env, courier, { name: 'Almacén Norte', email: newEmail() }, now)
  return {
    courier: { ...(await withOwner('courier', courier.id, now)), bucket: courier.bucket },
    client: await withOwner('client', client.id, now),
    connectionId: client.connectionId,
  }
}

/** One more client of a courier. */
export async function makeNeighbours({ courier }: Tenants, now = new Date()): Promise<Tenants> {
  const client = await bootstrap.createClient(env, courier, { name: 'Librería Sur', email: newEmail() }, now)
  return { courier, client: await withOwner('client', client.id, now), connectionId: client.connectionId }
}

async function withOwner(kind: 'client' | 'courier', id: string, now: Date): Promise<Tenant> {
  const { cookie, person } = await makeMember(id, 'owner', now)
  const { key, id: keyId } = await makeKey(id, scopesOfRole(kind, 'owner'))
  return { id, owner: person, cookie, key, keyId }
}

/** Somebody with a role in an organization, signed in. */
export async function makeMember(organizationId: string, role: string, now = new Date()) {
  const email = newEmail()
  const { id } = await bootstrap.createPerson(env, { name: 'Ana Silva', email, organizationId, role }, now)
  const { cookie, token } = await bootstrap.createSession(env, id, now)
  return { person: { id, email }, cookie, token }
}

/** A secret key with just these scopes. */
export const makeKey = (
  organizationId: string,
  scopes: readonly Scope[],
  over: Partial<bootstrap.KeyRequest> = {},
): Promise<{ id: string; key: string }> =>
  bootstrap.createKey(env, { kind: 'secret', organizationId, name: 'back end', scopes, ...over }, new Date())

/** A publishable key for one connection and these origins. */
export const makePublishableKey = (
  { client, connectionId }: Tenants,
  origins: readonly string[],
  over: Partial<bootstrap.KeyRequest> = {},
): Promise<{ id: string; key: string }> =>
  bootstrap.createKey(
    env,
    { kind: 'publishable', organizationId: client.id, name: 'shop', scopes: [], origins, connectionId, ...over },
    new Date(),
  )

/** A driver with a credential. */
export async function makeDriver(courierId: string): Promise<{ id: string; key: string; phone: string }> {
  const now = new Date()
  const phone = newPhone()
  const { id } = await bootstrap.createDriver(env, { courierId, name: 'Diego Sosa', phone, vehicle: 'Kangoo' }, now)
  const { key } = await bootstrap.createKey(
    env,
    { kind: 'driver', organizationId: courierId, name: 'Diego Sosa', scopes: ['run:write'], driverId: id },
    now,
  )
  return { id, key, phone }
}

export const newEmail = (): string => `${newId().toLowerCase()}@example.com`
export const newPhone = (): string => `+598${Math.floor(1e8 + Math.random() * 9e8)}`
