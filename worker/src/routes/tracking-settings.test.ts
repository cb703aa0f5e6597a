import type { TrackingSettingsView, TrackingView } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { problemOf } from '../../test/request.ts'
import { openTestSocket } from '../../test/socket.ts'
import { makeMember, makeTenants } from '../../test/tenants.ts'

const SETTINGS = '/v1/settings/tracking'
const get = (key: string) => ok<TrackingSettingsView>(`GET ${SETTINGS}`, key)
const put = (key: string, choices: object, version = 0) =>
  ok<TrackingSettingsView>(`PUT ${SETTINGS}`, key, { version, choices })
const preview = (key: string, choices: object, moment = 'on_the_way') =>
  ok<TrackingView>(`POST ${SETTINGS}/preview`, key, { moment, choices })

describe('the settings of recipients’ pages', () => {
  test('begin with nothing chosen; a client’s choices stand over its courier’s', async () => {
    const { client, courier } = await makeTenants()
    expect(await get(client.key)).toMatchObject({ version: 0, own: { policy: {} }, inherited: { hoursAfterEnd: 48 } })
    await put(courier.key, { headline: 'Faro brings it', hoursAfterEnd: 24, policy: { eta: { shows: 'next_stop' } } })
    const saved = await put(client.key, { headline: 'From Norte' })
    expect(saved).toMatchObject({ version: 1, own: { headline: 'From Norte' } })
    expect(saved.inherited).toMatchObject({ headline: 'Faro brings it', policy: { eta: { shows: 'next_stop' } } })
    expect(await get(client.key)).toEqual(saved)
  })

  test('are never overwritten unseen: of two who save one version one is told', async () => {
    const { client } = await makeTenants()
    const body = { version: 0, choices: { headline: 'A' } }
    const answers = await Promise.all([1, 2].map(() => problemOf(`PUT ${SETTINGS}`, { key: client.key, body })))
    expect(answers.toSorted()).toEqual(['200 no problem', '409 conflict'])
    expect(await problemOf(`PUT ${SETTINGS}`, { key: client.key, body: { ...body, version: 7 } })).toBe('409 conflict')
  })

  test('reach the pages: courier, then client, then order', async () => {
    const delivery = await Delivery.place()
    const { client, courier } = delivery.tenants
    await put(courier.key, { headline: 'Courier', message: 'Courier', contact: 'nobody' })
    await put(client.key, { headline: 'Client' })
    await ok(`PUT /v1/orders/${delivery.order.id}/tracking`, client.key, { version: 0, choices: { message: 'Order' } })
    const view = await ok<TrackingView>(`GET /v1/tracking/${await delivery.link()}`)
    expect(view).toMatchObject({ headline: 'Client', message: 'Order', contact: null })
  })

  test('decide how long links work', async () => {
    const delivery = await Delivery.place()
    await put(delivery.tenants.client.key, { hoursAfterEnd: 1 })
    await delivery.deliver()
    const path = `POST /v1/orders/${delivery.order.id}/legs/${delivery.dropoff.id}/tracking-link`
    const { expiresAt } = await ok<{ expiresAt: string }>(path, delivery.tenants.client.key)
    expect(Date.parse(expiresAt) - Date.parse(delivery.dropoff.endedAt ?? '')).toBe(3_600_000)
  })

  test('are for owners and administrators', async () => {
    const { client } = await makeTenants()
    const { cookie } = await makeMember(client.id, 'member')
    expect(await problemOf(`GET ${SETTINGS}`, { cookie })).toBe('403 forbidden')
  })

  test.each([
    { headline: 'x'.repeat(81) },
    { accent: 'red' },
    { hoursAfterEnd: 0 },
    { policy: { position: { shows: 'sometimes' } } },
    { policy: { position: { shows: 'eta_within' } } },
    { policy: { everything: { shows: 'always' } } },
  ])('refuse %j', async (choices) => {
    const { client } = await makeTenants()
    const body = { version: 0, choices }
    expect(await problemOf(`PUT ${SETTINGS}`, { key: client.key, body })).toBe('400 invalid_request')
  })
})

describe('the choices for one order', () => {
  test('are heard at once on pages that are open', async () => {
    const delivery = await Delivery.place()
    const { key } = delivery.tenants.client
    await delivery.pickUp()
    await delivery.move('start', delivery.dropoff.id)
    const socket = await openTestSocket(await ok(`POST /v1/tracking/${await delivery.link()}/ticket`))
    await delivery.report()
    await socket.next((frame) => JSON.stringify(frame).includes('-34.908'))
    const choices = { policy: { position: { shows: 'never' }, driver: { shows: 'never' } } }
    await ok(`PUT /v1/orders/${delivery.order.id}/tracking`, key, { version: 0, choices })
    await socket.next((frame) => JSON.stringify(frame).includes('"driver":{"name":null'))
    const before = await socket.heard()
    await delivery.report({ latitude: -34.9099, longitude: -56.158 })
    const after = (await socket.heard()).slice(before.length)
    expect(after).not.toContain('"point":{"latitude":-34.9099')
  })

  test('are kept with a version of their own', async () => {
    const delivery = await Delivery.place()
    const { key } = delivery.tenants.client
    const path = `/v1/orders/${delivery.order.id}/tracking`
    await ok(`PUT ${path}`, key, { version: 0, choices: { headline: 'A' } })
    expect(await problemOf(`PUT ${path}`, { key, body: { version: 0, choices: {} } })).toBe('409 conflict')
    expect(await ok(`GET ${path}`, key)).toMatchObject({ version: 1, own: { headline: 'A' } })
  })
})

describe('the preview', () => {
  test('is decided by the rules that real pages are decided by', async () => {
    const { client } = await makeTenants()
    const shown = await preview(client.key, { headline: 'Hello', contact: 'driver' })
    expect(shown).toMatchObject({ headline: 'Hello', status: 'in_progress', contact: { who: 'driver' } })
    expect(shown.position).not.toBeNull()
    const hidden = await preview(client.key, { policy: { position: { shows: 'never' }, vehicle: { shows: 'never' } } })
    expect(hidden).toMatchObject({ position: null, driver: { vehicle: null } })
  })

  test('shows the end, with the question for stars only where it is asked', async () => {
    const { client } = await makeTenants()
    expect(await preview(client.key, {}, 'delivered')).toMatchObject({ status: 'completed', rating: { stars: null } })
    expect(await preview(client.key, { rating: false }, 'delivered')).toMatchObject({ rating: null })
  })

  test('leaves what is saved as it is', async () => {
    const { client } = await makeTenants()
    await preview(client.key, { headline: 'Never saved' })
    expect((await get(client.key)).own).toEqual({ policy: {} })
  })
})
