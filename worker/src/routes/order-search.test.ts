import type { Order, OrderPage } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { draftOf, Delivery, ok, PICKUP } from '../../test/delivery.ts'
import { makeNeighbours, makeTenants, type Tenants } from '../../test/tenants.ts'

const place = (tenants: Tenants, over = {}) => ok<Order>('POST /v1/orders', tenants.client.key, draftOf(over))
const find = async ({ client }: Tenants, text: string): Promise<string[]> => {
  const { items } = await ok<OrderPage>(`GET /v1/orders?find=${encodeURIComponent(text)}`, client.key)
  return items.map(({ id }) => id)
}
const recipient = (name: string, line = 'Bulevar España 2650') => ({
  dropoffs: [
    { address: { line, city: 'Montevideo', country: 'UY', point: PICKUP }, contact: { name, phone: '+59899412078' } },
  ],
})

describe('an order is found', () => {
  test('by any part of its id, its reference, recipient, phone and destination, with or without accents', async () => {
    const tenants = await makeTenants()
    const other = await place(tenants, recipient('Bo', 'Colonia 1'))
    const { id, shortId } = await place(tenants, {
      reference: 'PO-7781',
      ...recipient('José Núñez Łoś', 'Calle Çelik 12'),
    })
    const texts = [
      shortId.slice(2, 6),
      shortId.toUpperCase(),
      'po-7781',
      'jose',
      'NÚÑEZ',
      'nunez',
      '9941207',
      'celik 12',
      'Montevideo',
    ]
    for (const text of texts) expect([text, await find(tenants, text)]).toEqual([text, expect.arrayContaining([id])])
    expect(await find(tenants, 'jose')).toEqual([id])
    expect(await find(tenants, 'nobody')).toEqual([])
    expect(await find(tenants, 'colonia')).toEqual([other.id])
  })

  test('again by what it was changed to, and no longer by what it was', async () => {
    const { order, tenants } = await Delivery.place(recipient('Before Change'))
    const body = { ...draftOf(recipient('After Change')), version: order.version }
    await ok(`PATCH /v1/orders/${order.id}`, tenants.client.key, body)
    expect(await find(tenants, 'after cha')).toEqual([order.id])
    expect(await find(tenants, 'before cha')).toEqual([])
  })

  test('never by what stands in another tenant’s, however the search is written', async () => {
    const [mine, theirs] = [await makeTenants(), await makeTenants()]
    await place(theirs, recipient('Secret Person'))
    const neighbours = await makeNeighbours(mine)
    await place(neighbours, recipient('Secret Person'))
    for (const text of [
      'Secret Person',
      `" OR {tenant}: "${theirs.client.id}`,
      theirs.client.id,
      '" OR "sec',
      'sec*',
    ]) {
      expect(await find(mine, text)).toEqual([])
    }
  })

  test('by one or two characters where its id or a word of its recipient or destination begins with them', async () => {
    const tenants = await makeTenants()
    const { id, shortId } = await place(tenants, recipient('Óscar 王伟', 'Calle Çelik 12'))
    for (const text of [shortId.slice(0, 1), shortId.slice(0, 2), 'O', 'ós', '王', 'ce', '12', ' ç ']) {
      expect([text, await find(tenants, text)]).toEqual([text, [id]])
    }
    expect(await find(tenants, 'zz')).toEqual([])
    expect(await find(tenants, 'sc')).toEqual([])
  })

  test('by a phone number as people write it', async () => {
    const tenants = await makeTenants()
    const { id } = await place(tenants)
    for (const text of ['099 412 078', '+598 99 412-078', '(099) 412', '00598 99']) {
      expect([text, await find(tenants, text)]).toEqual([text, [id]])
    }
  })

  test('by letters that were typed with separate marks', async () => {
    const tenants = await makeTenants()
    const { id } = await place(tenants, recipient('José Łoś'))
    for (const text of ['Jose\u0301', 'los', 'ŁOŚ']) expect([text, await find(tenants, text)]).toEqual([text, [id]])
  })

  test.each([
    '%',
    '_',
    '%%%',
    '___',
    "'",
    '"',
    '""',
    '"""',
    '*',
    'a*%',
    '^',
    '-',
    '()',
    ')',
    'NEAR(a, b)',
    'a AND',
    ':',
    '\\',
    '🙂',
    '👨‍👩‍👧',
    '王',
    'ب',
    'ि',
    'ภาษา',
    '\u200d\u200d\u200d',
    '\u{10ffff}',
    '"\0"',
    '\0\0\0x',
    'x'.repeat(51),
    'é'.repeat(51),
    '🙂'.repeat(60),
    'q x '.repeat(1_000),
    '"'.repeat(999),
  ])('by %j it is not found, and nobody is told of an error', async (text) => {
    const tenants = await makeTenants()
    await place(tenants, recipient('Bo'))
    const found = await find(tenants, text)
    expect(found).toEqual(/^\0|^"\0/.test(text) ? found : [])
  })
})
