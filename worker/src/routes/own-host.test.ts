import { env } from 'cloudflare:workers'
import type { Brand, Branding } from '@waybill/contract'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Delivery, ok } from '../../test/delivery.ts'
import { PNG } from '../../test/images.ts'
import { messagesTo, nextMessageTo, tokenIn } from '../../test/outbox.ts'
import { loadLibrary, post } from '../../test/portal.ts'
import { sendJson } from '../../test/request.ts'
import { soon } from '../../test/soon.ts'
import { makeTenants, newEmail, newPhone, type Tenants } from '../../test/tenants.ts'
import { newId } from '../store/ids.ts'

beforeAll(loadLibrary, 60_000)

let tenants: Tenants
let site: string
beforeEach(async () => {
  tenants = await makeTenants()
  const host = `${newId().toLowerCase()}.localhost:8787`
  site = `http://${host}`
  const body = { accent: '#0f766e', host }
  await sendJson<Branding>('PATCH /v1/courier/branding', { cookie: tenants.courier.cookie, body })
  const headers = { 'content-type': 'image/png' }
  await sendJson('PUT /v1/organization/logo', { cookie: tenants.courier.cookie, bytes: PNG, headers })
})

describe('a courier with a host of its own, whoever works on the plain one,', () => {
  test('has its recipients’ links and pages there', async () => {
    const delivery = await Delivery.place({}, tenants)
    const path = `POST /v1/orders/${delivery.order.id}/legs/${delivery.dropoff.id}/tracking-link`
    const { url } = await ok<{ url: string }>(path, tenants.client.key)
    expect(url).toMatch(new RegExp(`^${site}/t/\\w+$`))
    await delivery.pickUp()
    await delivery.move('start', delivery.dropoff.id)
    const [text] = await soon(async () => {
      const linked = (await messagesTo('+59899412078')).filter(({ body }) => body.includes(`${site}/t/`))
      expect(linked).not.toEqual([])
      return linked
    })
    expect(text?.body).not.toContain(`${env.BASE_URL}/`)
  })

  test('invites its clients there, in its name', async () => {
    const email = newEmail()
    const body = { name: 'Librería Sur', email }
    const { body: invited } = await sendJson<{ id: string }>('POST /v1/courier/clients', {
      cookie: tenants.courier.cookie,
      body,
    })
    expect((await nextMessageTo(email)).body).toContain(`${site}/sign-in#i=`)
    await sendJson(`POST /v1/courier/clients/${invited.id}/resend`, { cookie: tenants.courier.cookie })
    expect((await nextMessageTo(email, 1)).body).toContain(`${site}/sign-in#i=`)
  })

  test('texts its drivers a link there', async () => {
    const body = { name: 'Diego Sosa', phone: newPhone(), vehicle: 'Renault Kangoo' }
    const { body: driver } = await sendJson<{ id: string }>('POST /v1/courier/drivers', {
      cookie: tenants.courier.cookie,
      body,
    })
    expect((await nextMessageTo(body.phone)).body).toContain(`${site}/driver#t=`)
    await sendJson(`POST /v1/courier/drivers/${driver.id}/sign-in-link`, { cookie: tenants.courier.cookie })
    expect((await nextMessageTo(body.phone, 1)).body).toContain(`${site}/driver#t=`)
  })

  test('invites colleagues there', async () => {
    const body = { email: newEmail(), role: 'dispatcher' }
    await sendJson('POST /v1/members/invitations', { cookie: tenants.courier.cookie, body })
    const mail = await nextMessageTo(body.email)
    expect(mail.subject).toContain('Faro Envíos')
    expect(mail.body).toContain(`${site}/sign-in#i=`)
  })

  test('shows its links in the preview of a text and in a trial', async () => {
    const { body } = await sendJson<{ values: { trackingLink: string } }>('GET /v1/notifications/settings', {
      cookie: tenants.client.cookie,
    })
    expect(body.values.trackingLink).toContain(`${site}/t/`)
    const to = newPhone()
    const trial = { to, template: 'Follow {{tracking.link}}', language: 'en', stop: 'dropoff' }
    await sendJson('POST /v1/notifications/trial', { cookie: tenants.client.cookie, body: trial })
    expect((await nextMessageTo(to)).body).toBe(`Follow ${site}/t/example`)
  })

  test('serves its logo from its host alone', async () => {
    const { body } = await sendJson<Brand>('GET /v1/brand', { site })
    expect(body.logoUrl).toMatch(new RegExp(`^${site}/v1/logos/`))
  })
})

describe('an invitation that is opened on the plain host', () => {
  const brandOf = async (token: string, over = {}) =>
    (await post('/invitation/preview', { token }, over)).body as { brand: Brand }

  test('looks like the courier that invites', async () => {
    const email = newEmail()
    const body = { name: 'Librería Sur', email }
    await sendJson('POST /v1/courier/clients', { cookie: tenants.courier.cookie, body })
    const token = tokenIn(await nextMessageTo(email))
    const { brand } = await brandOf(token)
    expect(brand).toMatchObject({ name: 'Faro Envíos', accent: '#0f766e' })
    expect(brand.logoUrl).toContain(`${env.BASE_URL}/v1/logos/`)
    expect((await brandOf(token, { site, origin: site })).brand.logoUrl).toContain(`${site}/v1/logos/`)
  })

  test('to a client of one courier looks like that courier', async () => {
    const body = { email: newEmail(), role: 'member' }
    await sendJson('POST /v1/members/invitations', { cookie: tenants.client.cookie, body })
    expect((await brandOf(tokenIn(await nextMessageTo(body.email)))).brand.name).toBe('Faro Envíos')
  })
})
