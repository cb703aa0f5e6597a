import type { Order } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { draftOf, ok } from '../../test/delivery.ts'
import { makeOrders } from '../../test/many-orders.ts'
import { problemOf, send } from '../../test/request.ts'
import { makeTenants, type Tenants } from '../../test/tenants.ts'

const place = (tenants: Tenants, name: string) => {
  const dropoffs = draftOf().dropoffs.map((leg) => ({ ...leg, contact: { name, phone: null } }))
  return ok<Order>('POST /v1/orders', tenants.client.key, draftOf({ dropoffs }))
}
const pathOf = (url: string) => `GET ${url.slice(new URL(url).origin.length)}`
const linkTo = async ({ client }: Tenants, body: object) =>
  pathOf((await ok<{ url: string }>('POST /v1/orders/export', client.key, body)).url)
async function linesOf(tenants: Tenants, body: object): Promise<string[]> {
  const answer = await send(await linkTo(tenants, body))
  expect(answer.status).toBe(200)
  return (await answer.text()).trimEnd().split('\r\n')
}
const columns = [
  { field: 'shortId', label: 'Order ID' },
  { field: 'recipientName', label: 'Recipient' },
]

describe('a file of orders', () => {
  test('has the columns that were asked for, in their order and with their headings', async () => {
    const tenants = await makeTenants()
    const [first, second] = [await place(tenants, 'Ana, "la de siempre"'), await place(tenants, '=1+1')]
    const answer = await send(await linkTo(tenants, { columns }))
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="orders.csv"')
    expect(new Uint8Array((await answer.arrayBuffer()).slice(0, 3))).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
    expect(await linesOf(tenants, { columns })).toEqual([
      'Order ID,Recipient',
      `${second.shortId},'=1+1`,
      `${first.shortId},"Ana, ""la de siempre"""`,
    ])
  })

  test('tells times as the organization’s clocks show them, and lists as words', async () => {
    const tenants = await makeTenants()
    await place(tenants, 'Ana')
    const fields = ['createdAt', 'windowBefore', 'needs', 'dropoffCount'] as const
    const [head, line] = await linesOf(tenants, { columns: fields.map((field) => ({ field, label: field })) })
    expect(head).toBe('createdAt,windowBefore,needs,dropoffCount')
    expect(line).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d,,,1$/)
  })

  test('holds everything that matches, however much it is', async () => {
    const tenants = await makeTenants()
    await makeOrders(tenants, 2_400)
    expect(await linesOf(tenants, { columns })).toHaveLength(2_400 + 2)
    expect(await linesOf(tenants, { columns, status: 'failed' })).toHaveLength(400 + 1)
    const found = await linesOf(tenants, { columns, find: 'silva', status: 'placed,failed' })
    expect(new Set(found).size).toBe(found.length)
    expect(found.length).toBeGreaterThan(780)
  })

  test('is nobody’s who has changed the address, and nobody’s later on', async () => {
    const tenants = await makeTenants()
    const link = await linkTo(tenants, { columns })
    const changed = link.replace(encodeURIComponent(tenants.client.id), encodeURIComponent(tenants.courier.id))
    expect(changed).not.toBe(link)
    expect(await problemOf(changed)).toBe('404 not_found')
    expect(await problemOf(link.replace(/expires=\d+/, 'expires=99999999999999'))).toBe('404 not_found')
    expect(await problemOf('GET /v1/exports/orders.csv')).toBe('404 not_found')
  })

  test('never holds what is another tenant’s', async () => {
    const [mine, theirs] = [await makeTenants(), await makeTenants()]
    const { shortId } = await place(theirs, 'Secret')
    for (const body of [{ columns }, { columns, find: 'secret' }, { columns, connectionId: theirs.connectionId }]) {
      expect((await linesOf(mine, body)).join()).not.toContain(shortId)
    }
  })
})
