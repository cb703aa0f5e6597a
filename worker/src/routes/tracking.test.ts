import type { TrackingView } from '@waybill/contract'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { problemOf, send, sendJson } from '../../test/request.ts'
import { makeTenants } from '../../test/tenants.ts'
import { findTracked } from '../live/tracked.ts'
import { shardFor } from '../store/shards.ts'
import { revokeLinks } from '../store/tracking.ts'

const viewOf = (token: string): Promise<TrackingView> => ok<TrackingView>(`GET /v1/tracking/${token}`)

test('a link is the same until it is revoked; then it has expired and the next one is another', async () => {
  const delivery = await Delivery.place()
  const { id: legId } = delivery.dropoff
  const [one, two] = [await delivery.link(), await delivery.link()]
  expect(one).toMatch(/^[A-Za-z0-9]{32}$/)
  expect(one).toBe(two)
  const db = await shardFor(env, legId)
  const link = { courierId: delivery.tenants.courier.id, legId, generation: 1 }
  await revokeLinks(db, link, new Date().toISOString()).run()
  expect(await problemOf(`GET /v1/tracking/${one}`)).toBe('410 link_expired')
  const next = await delivery.link()
  expect(next).not.toBe(one)
  expect((await send(`GET /v1/tracking/${next}`)).status).toBe(200)
})

test('nothing in the database opens a page', async () => {
  const delivery = await Delivery.place()
  const token = await delivery.link()
  const rows = await (await shardFor(env, token)).prepare('SELECT * FROM tracking_links').all()
  expect(rows.results.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows.results)).not.toContain(token.slice(2))
})

test('a link ends two days after its stop', async () => {
  const delivery = await Delivery.place()
  const token = await delivery.link()
  await delivery.pickUp()
  await delivery.move('start', delivery.dropoff.id)
  await delivery.move('complete', delivery.dropoff.id)
  const { endedAt } = delivery.dropoff
  const later = (hours: number) => new Date(Date.parse(endedAt ?? '') + hours * 3_600_000)
  expect(await findTracked(env, token, later(47))).toMatchObject({ link: { legId: delivery.dropoff.id } })
  await expect(findTracked(env, token, later(48))).rejects.toMatchObject({ code: 'link_expired' })
})

test('the driver is not shown before the stop is started, nor after it has ended', async () => {
  const delivery = await Delivery.place()
  const token = await delivery.link()
  await delivery.pickUp()
  await delivery.report()
  expect(await viewOf(token)).toMatchObject({ status: 'in_progress', position: null, driver: null, route: null })
  await delivery.move('start', delivery.dropoff.id)
  const shown = await viewOf(token)
  // On the street that is nearest, where the streets are known.
  expect(shown.position?.point).toEqual({ latitude: expect.closeTo(-34.908, 3), longitude: expect.closeTo(-56.17, 3) })
  expect(shown.driver).toEqual({ name: 'Diego Sosa', vehicle: 'Kangoo' })
  expect(shown.eta).not.toBeNull()
  await delivery.move('complete', delivery.dropoff.id)
  expect(await viewOf(token)).toMatchObject({
    status: 'completed',
    position: null,
    driver: null,
    route: null,
    eta: null,
  })
})

test('the pickup has a page of its own that never shows the way to the recipient', async () => {
  const delivery = await Delivery.place()
  const token = await delivery.link(delivery.pickup.id)
  await delivery.pickUp()
  await delivery.move('start', delivery.dropoff.id)
  await delivery.report()
  const text = JSON.stringify(await viewOf(token))
  expect(text).not.toContain('Bulevar')
  expect(text).not.toContain('-34.908')
})

test('an unchanged view is answered with 304 and never cached', async () => {
  const delivery = await Delivery.place()
  const token = await delivery.link()
  const first = await sendJson(`GET /v1/tracking/${token}`)
  const etag = first.headers.get('etag') ?? ''
  expect(first.headers.get('cache-control')).toBe('no-store')
  const second = await send(`GET /v1/tracking/${token}`, {
    origin: 'https://shop.example',
    headers: { 'if-none-match': etag },
  })
  expect(second.status).toBe(304)
  expect(second.headers.get('access-control-allow-origin')).toBe('*')
  await delivery.assign()
  await delivery.goOnDuty()
  await delivery.move('start', delivery.pickup.id)
  expect((await send(`GET /v1/tracking/${token}`, { headers: { 'if-none-match': etag } })).status).toBe(200)
})

test('a token that never was is unknown, whatever it looks like', async () => {
  const delivery = await Delivery.place()
  const bucket = delivery.order.id.slice(0, 2)
  for (const token of ['x', 'a'.repeat(32), bucket + 'b'.repeat(30), `${bucket}${'-'.repeat(30)}`]) {
    expect(await problemOf(`GET /v1/tracking/${token}`)).toBe('404 not_found')
    expect(await problemOf(`POST /v1/tracking/${token}/ticket`)).toBe('404 not_found')
  }
})

test('a link for somebody else’s order, or for a stop of another order, is unknown', async () => {
  const [delivery, other] = [await Delivery.place(), await Delivery.place()]
  const path = (order: string, leg: string) => `POST /v1/orders/${order}/legs/${leg}/tracking-link`
  const { id, legs } = delivery.order
  expect(await problemOf(path(id, legs[1]!.id), { key: other.tenants.client.key })).toBe('404 not_found')
  expect(await problemOf(path(id, other.dropoff.id), { key: delivery.tenants.client.key })).toBe('404 not_found')
  expect(await problemOf(path(id, legs[1]!.id), { key: (await makeTenants()).courier.key })).toBe('404 not_found')
})

test('the page says the state and the address before any script runs, and lets nothing in or out', async () => {
  const delivery = await Delivery.place({ dropoffs: [{ ...dropoffIn('ar'), notes: '' }] })
  const response = await send(`GET /t/${await delivery.link()}`)
  const page = await response.text()
  expect(page).toContain('<html lang="ar" dir="rtl">')
  expect(page).toContain('تم حجز طلبك')
  expect(page).toContain('&lt;b&gt;Bulevar&lt;/b&gt; 1')
  expect(page).toMatch(/<script type="module" src="\/embed\/[\w/.-]+\.js"><\/script>/)
  const data = /<script type="application\/json">([^<]*)<\/script>/.exec(page)?.[1] ?? ''
  expect(JSON.parse(data)).toMatchObject({ status: 'placed', addressLine: '<b>Bulevar</b> 1, Montevideo' })
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-robots-tag')).toContain('noindex')
})

test('the page speaks another language where its address asks for one', async () => {
  const token = await (await Delivery.place({ dropoffs: [dropoffIn('ar')] })).link()
  const pageIn = async (language: string) => (await send(`GET /t/${token}?lang=${language}`)).text()
  expect(await pageIn('de')).toContain('<html lang="de" dir="ltr">')
  expect(await pageIn('pt')).toContain('Seu pedido está registrado')
  expect(await pageIn('%22%3E')).toContain('<html lang="en" dir="ltr">')
})

test('a site may frame the page at its own address, and only there', async () => {
  const token = await (await Delivery.place()).link()
  const policyOf = async (path: string) => (await send(`GET ${path}`)).headers.get('content-security-policy')
  expect(await policyOf(`/t/${token}`)).toContain("frame-ancestors 'none'")
  expect(await policyOf(`/t/${token}/frame`)).toContain('frame-ancestors *')
})

test('a page without an order says so in words, with the right status', async () => {
  const response = await send(`GET /t/${'a'.repeat(32)}`)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('There is no order behind this link')
  const french = await send(`GET /t/${'a'.repeat(32)}`, { headers: { 'accept-language': 'sv,fr;q=0.8,en;q=0.5' } })
  expect(await french.text()).toContain('Il n’y a pas de commande derrière ce lien')
})

const dropoffIn = (language: 'ar') => ({
  address: {
    line: '<b>Bulevar</b> 1',
    city: 'Montevideo',
    country: 'UY',
    point: { latitude: -34.91, longitude: -56.15 },
  },
  contact: { name: 'Ana', phone: null, language },
})
