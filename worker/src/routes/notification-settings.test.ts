import { DEFAULT_RULES, type NotificationSettings, type Timeline } from '@waybill/contract'
import { expect, test } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { problemOf, sendJson } from '../../test/request.ts'
import { makeNeighbours, makeTenants } from '../../test/tenants.ts'

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
