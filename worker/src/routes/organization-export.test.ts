import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Delivery, draftOf, ok } from '../../test/delivery.ts'
import { PNG } from '../../test/images.ts'
import { problemOf, send } from '../../test/request.ts'
import { makeMember, makeNeighbours } from '../../test/tenants.ts'
import { archiveOrders } from '../jobs/archive.ts'
import { newId } from '../store/ids.ts'
import { shardFor } from '../store/shards.ts'

type Line = Readonly<Record<string, unknown>> & { readonly kind: string }

async function exported(key: string): Promise<Line[]> {
  const { url } = await ok<{ url: string }>('POST /v1/organization/export', key)
  const answer = await send(`GET ${url.slice(env.BASE_URL.length)}`)
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
  return (await answer.text())
    .split('\n')
    .filter(Boolean)
    .map((line): Line => JSON.parse(line))
}

async function withProof(): Promise<Delivery> {
  const delivery = await Delivery.place(draftOf())
  await delivery.pickUp()
  await delivery.move('start', delivery.dropoff.id)
  const sending = { key: delivery.driver.key, bytes: PNG, headers: { 'content-type': 'image/png' } }
  const { id } = await (await send('POST /v1/driver/files', sending)).json<{ id: string }>()
  const body = { at: new Date().toISOString(), photos: [id] }
  await ok(`POST /v1/driver/legs/${delivery.dropoff.id}/complete`, delivery.driver.key, body)
  return delivery
}

test('a client takes everything along: orders with their history, stops, chat, settings and files', async () => {
  const delivery = await withProof()
  const { client, connectionId } = delivery.tenants
  await ok('POST /v1/stops', client.key, { title: 'Workshop', ...draftOf().pickup })
  await ok(`POST /v1/chat/threads/${connectionId}/messages`, client.key, { clientId: newId(), text: 'Good morning' })
  const lines = await exported(client.key)
  const of = (kind: string) => lines.filter((line) => line.kind === kind)
  expect(of('organization')).toMatchObject([{ name: 'Almacén Norte' }])
  expect(of('member')).toMatchObject([{ email: client.owner.email, role: 'owner' }])
  expect(of('connection')).toMatchObject([{ courierName: 'Faro Envíos' }])
  expect(of('stop')).toMatchObject([{ title: 'Workshop', contact: { name: 'Store' } }])
  expect(of('message')).toMatchObject([{ text: 'Good morning' }])
  expect(of('order')).toMatchObject([{ order: { id: delivery.order.id, legs: [{}, { state: 'succeeded' }] } }])
  const [{ events, texts } = { events: [], texts: [] }] = of('order')
  expect(events).toMatchObject([{ seq: 1, type: 'placed' }, ...Array.from({ length: 5 }, () => ({}))])
  expect(JSON.stringify(texts)).toContain('+59899412078')
  const [file] = of('file')
  expect(file).toMatchObject({ contentType: 'image/png' })
  expect(atob(String(file?.base64))).toBe(String.fromCharCode(...PNG))
})

test('archived orders are in it, with their files', async () => {
  const delivery = await withProof()
  const db = await shardFor(env, delivery.order.id)
  while ((await archiveOrders(env, db, new Date(Date.now() + 91 * 86_400_000))) > 0);
  const lines = await exported(delivery.tenants.client.key)
  expect(lines.filter(({ kind }) => kind === 'order')).toMatchObject([
    { isArchived: true, order: { id: delivery.order.id }, events: [{ type: 'placed' }, {}, {}, {}, {}, {}] },
  ])
  expect(lines.filter(({ kind }) => kind === 'file')).toHaveLength(1)
})

test('more than a page of orders comes whole, each once, and nobody else’s', async () => {
  const delivery = await Delivery.place()
  const { tenants, order } = delivery
  const neighbour = await makeNeighbours(tenants)
  await Delivery.place({}, neighbour)
  const db = await shardFor(env, order.id)
  const copy = db.prepare(
    `INSERT INTO orders (id, short_id, courier_id, client_id, connection_id, status, version, courier_name, client_name,
       recipient_name, pickup_address, dropoff_address, dropoff_count, search, created_at, updated_at, record)
     SELECT ?1, ?2, courier_id, client_id, connection_id, 'cancelled', 1, '', '', '', '', '', 1, '', created_at, updated_at, record
     FROM orders WHERE id = ?3`,
  )
  const ids = Array.from({ length: 450 }, () => newId(order.id.slice(0, 2)))
  await db.batch(ids.map((id) => copy.bind(id, id, order.id)))
  const lines = await exported(tenants.client.key)
  expect(lines.filter(({ kind }) => kind === 'order')).toHaveLength(451)
  expect(JSON.stringify(lines)).not.toContain(neighbour.connectionId)
})

test('is for owners and admins of a client, and its address for nobody who changes it', async () => {
  const { tenants } = await Delivery.place()
  const { cookie } = await makeMember(tenants.client.id, 'member')
  expect(await problemOf('POST /v1/organization/export', { cookie })).toBe('403 forbidden')
  expect(await problemOf('POST /v1/organization/export', { key: tenants.courier.key })).toBe('403 forbidden')
  const { url } = await ok<{ url: string }>('POST /v1/organization/export', tenants.client.key)
  const other = new URL(url)
  other.searchParams.set('request', other.searchParams.get('request')!.replace(tenants.client.id, tenants.courier.id))
  expect(await problemOf(`GET ${other.pathname}${other.search}`)).toBe('404 not_found')
  const csv = url.replace('organization.ndjson', 'orders.csv')
  expect(await problemOf(`GET ${csv.slice(env.BASE_URL.length)}`)).toBe('404 not_found')
})
