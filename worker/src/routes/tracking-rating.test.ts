import type { Rating, TrackingLog, TrackingView } from '@waybill/contract'
import { expect, test } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { problemOf } from '../../test/request.ts'
import { openTestSocket } from '../../test/socket.ts'

const viewOf = (token: string) => ok<TrackingView>(`GET /v1/tracking/${token}`)
const rate = (token: string, stars: number, comment = '') =>
  ok<Rating>(`POST /v1/tracking/${token}/rating`, undefined, { stars, comment })

async function delivered(): Promise<{ delivery: Delivery; token: string }> {
  const delivery = await Delivery.place()
  const token = await delivery.link()
  await delivery.deliver()
  return { delivery, token }
}

test('a delivery is rated once; the same again is no fault, another word comes too late', async () => {
  const { delivery, token } = await delivered()
  expect((await viewOf(token)).rating).toEqual({ stars: null })
  expect(await rate(token, 4, 'Kind')).toMatchObject({ stars: 4, comment: 'Kind' })
  expect(await rate(token, 4, 'Kind')).toMatchObject({ stars: 4, comment: 'Kind' })
  const body = { stars: 1, comment: '' }
  expect(await problemOf(`POST /v1/tracking/${token}/rating`, { body })).toBe('409 conflict')
  expect((await viewOf(token)).rating).toEqual({ stars: 4 })
  const log = await ok<TrackingLog>(
    `GET /v1/orders/${delivery.order.id}/legs/${delivery.dropoff.id}/tracking`,
    delivery.tenants.client.key,
  )
  expect(log.rating).toMatchObject({ stars: 4, comment: 'Kind' })
})

test('of many who rate at once one is heard', async () => {
  const { token } = await delivered()
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((stars) => problemOf(`POST /v1/tracking/${token}/rating`, { body: { stars } })),
  )
  expect(answers.filter((answer) => answer === '200 no problem')).toHaveLength(1)
})

test('nothing is rated before it has ended, nor where the client does not ask', async () => {
  const delivery = await Delivery.place()
  const token = await delivery.link()
  const path = `POST /v1/tracking/${token}/rating`
  expect(await problemOf(path, { body: { stars: 5 } })).toBe('409 not_allowed_in_status')
  await delivery.deliver()
  const choices = { rating: false }
  await ok(`PUT /v1/orders/${delivery.order.id}/tracking`, delivery.tenants.client.key, { version: 0, choices })
  expect((await viewOf(token)).rating).toBeNull()
  expect(await problemOf(path, { body: { stars: 5 } })).toBe('409 not_allowed_in_status')
})

test('stars are one to five', async () => {
  const { token } = await delivered()
  for (const stars of [0, 6, 2.5, -1]) {
    expect(await problemOf(`POST /v1/tracking/${token}/rating`, { body: { stars } })).toBe('400 invalid_request')
  }
})

test('pages that are opened later see the stars, and never the word', async () => {
  const { token } = await delivered()
  await rate(token, 5, 'Left it with my neighbour')
  const socket = await openTestSocket(await ok(`POST /v1/tracking/${token}/ticket`))
  await socket.untilClosed()
  const heard = JSON.stringify([socket.frames, await viewOf(token)])
  expect(heard).toContain('"rating":{"stars":5}')
  expect(heard).not.toContain('neighbour')
})
