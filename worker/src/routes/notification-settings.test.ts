import { DEFAULT_RULES, type NotificationSettings, type Timeline } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { problemOf, sendJson } from '../../test/request.ts'
import { makeNeighbours, makeTenants, type Tenants } from '../../test/tenants.ts'

const GET = 'GET /v1/notifications/settings'
const PUT = 'PUT /v1/notifications/settings'
const draft = (over: object = {}) => ({ version: 0, language: null, quietHours: null, rules: [], ...over })

test('a client that has set nothing has our rules, and a link as long as a real one', async () => {
  const { client } = await makeTenants()
  expect(await ok<NotificationSettings>(GET, client.key)).toMatchObject({
    version: 0,
    rules: DEFAULT_RULES,
    quietHours: null,
    values: { trackingLink: expect.stringMatching(/\/t\/\w{32}$/) },
  })
})

test('what is saved stays, and is the client’s alone', async () => {
  const tenants = await makeTenants()
  const neighbour = await makeNeighbours(tenants)
  const rules = [{ trigger: 'arriving', legs: 'pickup', texts: { es: 'Ya llegamos, {{recipient.name}}' } }]
  const quietHours = { from: '21:00', until: '08:00' }
  const saved = await ok<NotificationSettings>(PUT, tenants.client.key, draft({ rules, quietHours, language: 'nl' }))
  expect(saved).toMatchObject({ version: 1, quietHours, language: 'nl', rules: [{ ...rules[0], enabled: true }] })
  expect(await ok(GET, tenants.client.key)).toEqual(saved)
  expect(await ok(GET, neighbour.client.key)).toMatchObject({ version: 0, rules: DEFAULT_RULES })
})

test('of two people who save at once one looks again; the same request twice is one', async () => {
  const { client } = await makeTenants()
  const bodies = ['es', 'fr', 'de'].map((language) => draft({ language }))
  const answers = await Promise.all(bodies.map((body) => sendJson(PUT, { key: client.key, body })))
  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409])
  const { language } = await ok<NotificationSettings>(GET, client.key)
  expect(await ok(PUT, client.key, draft({ language }))).toMatchObject({ version: 1, language })
})

test('a rule that nobody could follow is refused by its place', async () => {
  const { client } = await makeTenants()
  const rules = [{ trigger: 'arriving', legs: 'both', texts: { en: 'Hi {{name}}' } }]
  const { status, body } = await sendJson(PUT, { key: client.key, body: draft({ rules }) })
  expect(status).toBe(400)
  expect(body).toMatchObject({ fields: [{ path: 'rules.0.texts.en', code: 'unknown_tag' }] })
  expect(await problemOf(PUT, { key: client.key, body: draft({ version: 7 }) })).toBe('409 conflict')
})

describe('what a courier wants texted for a client', () => {
  const rules = [{ trigger: 'arriving', legs: 'pickup', texts: { es: 'Ya llegamos, {{recipient.name}}' } }]
  const defaults = (method: 'GET' | 'PUT', { connectionId }: Tenants) =>
    `${method} /v1/courier/clients/${connectionId}/notifications`

  test('holds for that client alone, until it saves rules of its own', async () => {
    const tenants = await makeTenants()
    const { courier, client } = tenants
    const neighbour = await makeNeighbours(tenants)
    expect(await ok(defaults('GET', tenants), courier.key)).toMatchObject({ version: 0, rules: DEFAULT_RULES })
    const wanted = await ok(defaults('PUT', tenants), courier.key, draft({ rules, language: 'nl' }))
    expect(wanted).toMatchObject({ version: 1, language: 'nl', rules: [{ ...rules[0], enabled: true }] })
    expect(await ok(defaults('GET', tenants), courier.key)).toEqual(wanted)
    expect(await ok(GET, client.key)).toMatchObject({ version: 0, updatedAt: null, language: 'nl', rules })
    expect(await ok(GET, neighbour.client.key)).toMatchObject({ version: 0, rules: DEFAULT_RULES })

    await ok(PUT, client.key, draft({ quietHours: { from: '21:00', until: '08:00' } }))
    await ok(defaults('PUT', tenants), courier.key, draft({ version: 1, rules, language: 'fr' }))
    expect(await ok(GET, client.key)).toMatchObject({ version: 1, language: null, rules: [] })
    expect(await ok(defaults('GET', tenants), courier.key)).toMatchObject({ version: 2, language: 'fr' })
  })

  test('decides about orders at once, and the client’s own rules from their first save on', async () => {
    const tenants = await makeTenants()
    const textsOf = async () => {
      const { order } = await Delivery.place({}, tenants)
      const { notifications } = await ok<Timeline>(`GET /v1/orders/${order.id}/timeline`, tenants.client.key)
      return notifications.map(({ trigger }) => trigger)
    }
    expect(await textsOf()).toEqual([])
    const placed = [{ trigger: 'order_placed', legs: 'dropoff' }]
    await ok(defaults('PUT', tenants), tenants.courier.key, draft({ rules: placed }))
    expect(await textsOf()).toEqual(['order_placed'])
    await ok(PUT, tenants.client.key, draft())
    expect(await textsOf()).toEqual([])
  })

  test('is the courier’s of that connection to see and to change', async () => {
    const [tenants, others] = await Promise.all([makeTenants(), makeTenants()])
    const sending = { key: others.courier.key, body: draft({ rules }) }
    expect(await problemOf(defaults('GET', tenants), { key: others.courier.key })).toBe('404 not_found')
    expect(await problemOf(defaults('PUT', tenants), sending)).toBe('404 not_found')
    expect(await problemOf(defaults('PUT', tenants), { ...sending, key: tenants.client.key })).toBe('403 forbidden')
    expect(await ok(GET, tenants.client.key)).toMatchObject({ rules: DEFAULT_RULES })
  })

  test('is saved over the version that was seen, and the same request twice is one', async () => {
    const tenants = await makeTenants()
    const { key } = tenants.courier
    const bodies = ['es', 'fr'].map((language) => draft({ language }))
    const answers = await Promise.all(bodies.map((body) => sendJson(defaults('PUT', tenants), { key, body })))
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409])
    const { language } = await ok<NotificationSettings>(defaults('GET', tenants), key)
    expect(await ok(defaults('PUT', tenants), key, draft({ language }))).toMatchObject({ version: 1, language })
  })
})

test('orders follow the rules from the next change on', async () => {
  const tenants = await makeTenants()
  const rules = [
    { trigger: 'order_placed', legs: 'both' },
    { trigger: 'pickup_completed', legs: 'dropoff', texts: { es: 'Va en camino' } },
    { trigger: 'leg_completed', legs: 'dropoff', enabled: false },
  ]
  await ok(PUT, tenants.client.key, draft({ rules }))
  const delivery = await Delivery.place({}, tenants)
  await delivery.pickUp()
  await delivery.move('start', delivery.dropoff.id)
  await delivery.move('complete', delivery.dropoff.id)
  const { notifications } = await ok<Timeline>(`GET /v1/orders/${delivery.order.id}/timeline`, tenants.client.key)
  expect(notifications.map(({ trigger, legId }) => [trigger, legId])).toEqual([
    ['order_placed', expect.any(String)],
    ['order_placed', expect.any(String)],
    ['pickup_completed', delivery.dropoff.id],
  ])
})
