import type { OrderInput, SavedStop, StopBook } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { DROPOFF, PICKUP, draftOf, ok } from '../../test/delivery.ts'
import { problemOf, sendJson } from '../../test/request.ts'
import { makeMember, makePublishableKey, makeTenants, newEmail, type Tenants } from '../../test/tenants.ts'
import { connect, createCourier } from '../identity/bootstrap.ts'
import { env } from 'cloudflare:workers'

const address = (line: string) => ({ line, city: 'Montevideo', country: 'UY', point: DROPOFF })
const to = (line: string, name: string, over: Partial<OrderInput> = {}) =>
  draftOf({ dropoffs: [{ address: address(line), contact: { name, phone: '+59899412078' }, notes: 'Ring' }], ...over })

const place = ({ client }: Tenants, order: OrderInput) => ok('POST /v1/orders', client.key, order)
const book = ({ client }: Tenants, find = ''): Promise<StopBook> =>
  ok(`GET /v1/stops?find=${encodeURIComponent(find)}`, client.key)
const lines = ({ recent }: StopBook, kind = 'dropoff') =>
  recent.filter((stop) => stop.kind === kind).map(({ address: { line }, contact }) => `${line}, ${contact?.name}`)

const save = ({ client }: Tenants, title: string, line = 'Ellauri 350') =>
  ok<SavedStop>('POST /v1/stops', client.key, { title, address: address(line), contact: null, notes: '' })

describe('recent places', () => {
  test('are those of the client’s orders, newest first, each with each person once', async () => {
    const tenants = await makeTenants()
    for (const [line, name] of [
      ['Ellauri 868', 'Ana'],
      ['Colón 1476', 'Marcos'],
      ['ELLAURI 868', 'ana'],
      ['Ellauri 868', 'Beto'],
    ] as const)
      await place(tenants, to(line, name))
    const found = await book(tenants)
    expect(lines(found)).toEqual(['Ellauri 868, Beto', 'ELLAURI 868, ana', 'Colón 1476, Marcos'])
    expect(lines(found, 'pickup')).toEqual(['Sarandí 400, Store'])
    expect(found.recent[0]).toMatchObject({ notes: 'Ring', contact: { phone: '+59899412078' } })
  })

  test('are not what guests of the client’s shop have typed', async () => {
    const tenants = await makeTenants()
    const origin = 'https://shop.example'
    const { key: publishableKey } = await makePublishableKey(tenants, [origin])
    const session = { publishableKey, components: ['order-form'] }
    const { token: key } = (await sendJson<{ token: string }>('POST /v1/embed/sessions', { origin, body: session }))
      .body
    const placed = await sendJson('POST /v1/orders', { key, origin, body: to('Ellauri 868', 'Ana') })
    expect(placed.status).toBe(200)
    expect(await book(tenants)).toEqual({ recent: [], saved: [] })
    expect(await problemOf('GET /v1/stops', { key, origin })).toBe('403 forbidden')
  })

  test('of another courier do not show where one courier shows the portal', async () => {
    const tenants = await makeTenants()
    const rival = await createCourier(env, { name: 'Otra', email: newEmail() }, new Date())
    const { connectionId } = await connect(env, rival, tenants.client.id, new Date())
    const { cookie } = await makeMember(tenants.client.id, 'owner')
    for (const [line, id] of [
      ['Ellauri 868', tenants.connectionId],
      ['Colón 1476', connectionId],
    ] as const) {
      const answer = await sendJson('POST /v1/orders', { cookie, body: to(line, 'Ana', { connectionId: id }) })
      expect(answer.status).toBe(200)
    }
    await save(tenants, 'Showroom')
    const body = { organizationId: tenants.client.id, components: ['portal'] }
    const { token } = await ok<{ token: string }>('POST /v1/client_sessions', tenants.courier.key, body)
    const found = await ok<StopBook>('GET /v1/stops', token)
    expect(lines(found)).toEqual(['Ellauri 868, Ana'])
    expect(found.saved).toEqual([])
  })
})

describe('the address book', () => {
  test('keeps a place, once however often it is sent', async () => {
    const tenants = await makeTenants()
    const headers = { 'idempotency-key': 'save-1' }
    const body = { title: 'Showroom', address: address('Ellauri 350'), contact: { name: 'Julio', phone: null } }
    const answers = [1, 2].map(() => sendJson<SavedStop>('POST /v1/stops', { key: tenants.client.key, headers, body }))
    await Promise.all(answers)
    const { saved } = await book(tenants)
    expect(saved).toHaveLength(1)
    expect(saved[0]).toMatchObject({ title: 'Showroom', version: 1, contact: { name: 'Julio' }, notes: '' })
  })

  test('is found in by any of its words, whatever their accents', async () => {
    const tenants = await makeTenants()
    await save(tenants, 'Almacén', 'Colón 1476')
    await save(tenants, 'Showroom')
    for (const [find, titles] of [
      ['colon', ['Almacén']],
      ['ALMACEN', ['Almacén']],
      ['montevideo', ['Showroom', 'Almacén']],
      [`%_'"\\${'x'.repeat(60)}`, []],
    ] as const) {
      expect((await book(tenants, find)).saved.map(({ title }) => title)).toEqual(titles)
    }
  })

  test('of two who change a place at once one wins and the other is told', async () => {
    const tenants = await makeTenants()
    const { id, version } = await save(tenants, 'Showroom')
    const change = (title: string) =>
      problemOf(`PATCH /v1/stops/${id}`, {
        key: tenants.client.key,
        body: { title, address: { ...address('Ellauri 350'), point: PICKUP }, version },
      })
    expect((await Promise.all([change('One'), change('Two')])).toSorted()).toEqual(['200 no problem', '409 conflict'])
    expect((await book(tenants)).saved[0]).toMatchObject({ version: 2, address: { point: PICKUP } })
  })

  test('is the client’s own, and forgets on request', async () => {
    const [tenants, stranger] = [await makeTenants(), await makeTenants()]
    const { id } = await save(tenants, 'Showroom')
    const remove = { key: stranger.client.key }
    expect(await problemOf(`DELETE /v1/stops/${id}`, remove)).toBe('404 not_found')
    await ok(`DELETE /v1/stops/${id}`, tenants.client.key)
    expect((await book(tenants)).saved).toEqual([])
  })
})
