import { ROLE_SCOPES, type Scope } from '@waybill/contract'
import type { Env } from '../../worker/src/env.ts'
import {
  connect,
  createClient,
  createCourier,
  createDriver,
  createKey,
  createPerson,
} from '../../worker/src/identity/bootstrap.ts'
import { CLIENTS, COURIERS, DRIVERS, PEOPLE, type ClientName, type CourierName, type DriverName } from '../cast.ts'
import type { People } from '../demo-file.ts'

const PLACE = { country: 'UY', timeZone: 'America/Montevideo', language: 'es' } as const
const COURIER_SCOPES: readonly Scope[] = ROLE_SCOPES.courier.owner
const CLIENT_SCOPES: readonly Scope[] = ROLE_SCOPES.client.owner

/** Makes couriers, clients, drivers, people and keys. */
export async function seedPeople(env: Env, shopUrl: string, now: Date): Promise<People> {
  const couriers = await eachOf(COURIERS, (_, courier) => makeCourier(env, courier, now))
  const clients = await eachOf(CLIENTS, (_, client) => makeClient(env, client, couriers, now))
  const drivers = await eachOf(DRIVERS, (_, driver) => makeDriver(env, driver, couriers, now))
  const organizations: Record<string, { id: string }> = { ...couriers, ...clients }
  const people = await eachOf(PEOPLE, (_, { organization, ...person }) =>
    createPerson(env, { ...person, organizationId: organizations[organization]?.id ?? '' }, now),
  )
  const { key: publishableKey } = await createKey(
    env,
    {
      kind: 'publishable',
      name: 'Shop page',
      organizationId: clients.durazno.id,
      connectionId: clients.durazno.connections.faro ?? '',
      origins: [shopUrl],
      scopes: [],
    },
    now,
  )
  return { couriers, clients, drivers, people, publishableKey }
}

async function makeCourier(env: Env, { bucket, ...courier }: (typeof COURIERS)[CourierName], now: Date) {
  const made = await createCourier(env, { ...PLACE, ...courier }, now, bucket)
  const request = { kind: 'secret', name: 'Dispatch system', organizationId: made.id, scopes: COURIER_SCOPES } as const
  return { ...made, secretKey: (await createKey(env, request, now)).key }
}

async function makeClient(env: Env, client: (typeof CLIENTS)[ClientName], couriers: People['couriers'], now: Date) {
  const { name, email } = client
  const [first, ...others] = client.couriers
  const { id, connectionId } = await createClient(env, couriers[first], { ...PLACE, name, email }, now)
  const connections: Partial<Record<CourierName, string>> = { [first]: connectionId }
  for (const other of others) connections[other] = (await connect(env, couriers[other], id, now)).connectionId
  const request = { kind: 'secret', name: 'Order system', organizationId: id, scopes: CLIENT_SCOPES } as const
  return { id, connections, secretKey: (await createKey(env, request, now)).key }
}

async function makeDriver(env: Env, driver: (typeof DRIVERS)[DriverName], couriers: People['couriers'], now: Date) {
  const { courier, ...person } = driver
  const organizationId = couriers[courier].id
  const { id } = await createDriver(env, { ...person, courierId: organizationId }, now)
  const request = { kind: 'driver', name: 'Phone', organizationId, driverId: id, scopes: ['run:write'] } as const
  return { id, key: (await createKey(env, request, now)).key }
}

type Made<Table, Value> = { [Name in keyof Table]: Value }

/** One by one, in the table's order: later rows may need what earlier ones made. */
async function eachOf<Table extends object, Value>(
  table: Table,
  make: (name: keyof Table, row: Table[keyof Table]) => Promise<Value>,
): Promise<Made<Table, Value>> {
  const made: [string, Value][] = []
  for (const [name, row] of Object.entries(table)) made.push([name, await make(toKey(name), row)])
  return toTable(made)

  // Object.entries forgets the names of the table; these two put back what it had.
  function toKey(name: string): keyof Table {
    return name as keyof Table
  }
  function toTable(entries: [string, Value][]): Made<Table, Value> {
    return Object.fromEntries(entries) as Made<Table, Value>
  }
}
