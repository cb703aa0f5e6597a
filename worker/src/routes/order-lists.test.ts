import type { Order, OrderPage } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { draftOf, Delivery, ok } from '../../test/delivery.ts'
import { sendJson } from '../../test/request.ts'
import { makeTenants, type Tenants } from '../../test/tenants.ts'

const place = (tenants: Tenants, over = {}) => ok<Order>('POST /v1/orders', tenants.client.key, draftOf(over))

describe('the list', () => {
  const list = async ({ client }: Tenants, query: string) => {
    const { items } = await ok<OrderPage>(`GET /v1/orders?${query}`, client.key)
    return items.map(({ id }) => id)
  }

  test('shows what has one of several statuses, the newest change first', async () => {
    const tenants = await makeTenants()
    const [placed, cancelled] = [await place(tenants), await place(tenants)]
    const last = await place(tenants)
    await ok(`POST /v1/orders/${cancelled.id}/cancel`, tenants.client.key, { version: 1 })
    expect(await list(tenants, 'status=placed')).toEqual([last.id, placed.id])
    expect(await list(tenants, 'status=cancelled')).toEqual([cancelled.id])
    expect(await list(tenants, 'status=placed,cancelled')).toEqual([cancelled.id, last.id, placed.id])
    expect(await list(tenants, 'status=placed,cancelled&sort=createdAt&direction=asc')).toEqual([
      placed.id,
      cancelled.id,
      last.id,
    ])
    expect(await list(tenants, 'status=placed,in_progress,completed,failed,rejected,cancelled')).toHaveLength(3)
    expect(await list(tenants, 'delayed=true')).toEqual([])
    expect(await list(tenants, `connectionId=${tenants.connectionId}`)).toHaveLength(3)
  })

  test('shows what asks for one of several things, and what was created between two moments', async () => {
    const tenants = await makeTenants()
    const asking = async (requirements: object) => {
      const draft = draftOf()
      return place(tenants, { dropoffs: draft.dropoffs.map((leg) => ({ ...leg, requirements })) })
    }
    const bare = await place(tenants)
    const signed = await asking({ signature: true, photo: true })
    const adult = await asking({ signature: true, minimumAge: 18 })
    expect(await list(tenants, 'needs=signature')).toEqual([adult.id, signed.id])
    expect(await list(tenants, 'needs=age')).toEqual([adult.id])
    expect(await list(tenants, 'needs=age,photo,signature')).toEqual([adult.id, signed.id])
    expect(await list(tenants, 'needs=age,photo&status=placed,failed')).toEqual([adult.id, signed.id])
    expect(await list(tenants, 'needs=notes')).toEqual([])
    const range = `from=${bare.createdAt}&to=${adult.createdAt}`
    for (const sort of ['createdAt', 'updatedAt', 'windowBefore', 'recipientName']) {
      expect((await list(tenants, `${range}&sort=${sort}`)).toSorted()).toEqual([bare.id, signed.id].toSorted())
    }
    expect(await list(tenants, `from=${signed.createdAt}&sort=createdAt&direction=asc`)).toEqual([signed.id, adult.id])
    expect(await list(tenants, `to=${bare.createdAt}`)).toEqual([])
    expect(await list(tenants, 'from=2020-01-01T00:00:00-03:00')).toHaveLength(3)
  })

  test('shows what a driver has, to the driver’s courier and to the client', async () => {
    const delivery = await Delivery.place()
    const { tenants, driver, order } = delivery
    await place(tenants)
    expect(await list(tenants, `driverId=${driver.id}`)).toEqual([])
    await delivery.assign()
    expect(await list(tenants, `driverId=${driver.id}`)).toEqual([order.id])
    const { items } = await ok<OrderPage>(`GET /v1/orders?driverId=${driver.id}`, tenants.courier.key)
    expect(items).toMatchObject([{ id: order.id, driverName: 'Diego Sosa' }])
  })

  test('sorts by window, those without an end last, and by recipient as people read names', async () => {
    const tenants = await makeTenants()
    const named = (name: string, hours: number | null) => {
      const before = hours === null ? null : new Date(Date.now() + hours * 3_600_000).toISOString()
      const dropoffs = draftOf().dropoffs.map((leg) => ({
        ...leg,
        contact: { name, phone: null },
        window: { after: null, before },
      }))
      return place(tenants, { dropoffs })
    }
    const [zoe, ana, open] = [await named('Zoë', 1), await named('Ána', 2), await named('bruno', null)]
    expect(await list(tenants, 'sort=windowBefore&direction=asc')).toEqual([zoe.id, ana.id, open.id])
    expect(await list(tenants, 'sort=recipientName&direction=asc')).toEqual([ana.id, open.id, zoe.id])
    const first = await ok<OrderPage>('GET /v1/orders?sort=recipientName&direction=asc&limit=1', tenants.client.key)
    const rest = await list(tenants, `sort=recipientName&direction=asc&after=${first.next}`)
    expect(rest).toEqual([open.id, zoe.id])
  })

  test('has just the fields that were asked for', async () => {
    const tenants = await makeTenants()
    const { id, shortId } = await place(tenants)
    const { items } = await ok<OrderPage>('GET /v1/orders?fields=shortId,status', tenants.client.key)
    expect(items).toEqual([{ id, shortId, status: 'placed' }])
  })

  test.each([
    'status=lost',
    'limit=0',
    'limit=201',
    'sort=name',
    'direction=up',
    'after=nonsense',
    'connectionId=x',
    'delayed=false',
    'driverId=x',
    'needs=money',
    'from=yesterday',
    'to=2026-01-01',
    'fields=record',
  ])('names what is wrong with ?%s', async (query) => {
    const { client } = await makeTenants()
    const answer = await sendJson(`GET /v1/orders?${query}`, { key: client.key })
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: query.split('=')[0] }] } })
  })
})
