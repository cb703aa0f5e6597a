import { env } from 'cloudflare:workers'
import type { Driver } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { messagesTo, nextMessageTo, tokenIn } from '../../test/outbox.ts'
import { problemOf, send, sendJson, type Sending } from '../../test/request.ts'
import { makeDriver, makeMember, makeTenants, newPhone } from '../../test/tenants.ts'
import { createLink } from '../identity/bootstrap.ts'
import { newId } from '../store/ids.ts'

const draft = () => ({ name: 'Diego Sosa', phone: newPhone(), vehicle: 'Renault Kangoo' })
const add = (sending: Sending) => sendJson<Driver>('POST /v1/courier/drivers', sending)
const tokenOf = (link: string) => link.slice(link.indexOf('#t=') + 3)
const linkFor = (driverId: string, now = new Date()) => createLink(env, { purpose: 'driver', subjectId: driverId }, now)
const signIn = (token: string) =>
  sendJson<{ key: string; driver: Driver }>('POST /v1/driver/sign-in', { body: { token } })

describe('a courier adds a driver', () => {
  test('who gets a text with a link, and appears in the list without a number', async () => {
    const { courier } = await makeTenants()
    const body = draft()
    const { status, body: driver } = await add({ cookie: courier.cookie, body })
    expect(status).toBe(200)
    expect(driver).toMatchObject({ name: 'Diego Sosa', vehicle: 'Renault Kangoo', status: 'active', onDuty: false })
    const { body: text } = await nextMessageTo(body.phone)
    expect(text).toMatch(/^Faro Envíos: abre este enlace .*http:\/\/localhost:8787\/driver#t=[0-9A-Za-z]{43}$/)
    const list = await sendJson<{ items: Driver[] }>('GET /v1/courier/drivers', { cookie: courier.cookie })
    expect(list.body.items).toEqual([driver])
    expect(JSON.stringify(list.body)).not.toContain(body.phone)
  })

  test('once, however often the request comes', async () => {
    const { courier } = await makeTenants()
    const sending = { cookie: courier.cookie, body: draft(), headers: { 'idempotency-key': newId() } }
    const [first, second] = [await add(sending), await add(sending)]
    expect(second.body).toEqual(first.body)
    await nextMessageTo(sending.body.phone)
    expect(await messagesTo(sending.body.phone)).toHaveLength(1)
  })

  test('but not twice with one number', async () => {
    const [one, other] = [await makeTenants(), await makeTenants()]
    const body = draft()
    await add({ cookie: one.courier.cookie, body })
    expect(await problemOf('POST /v1/courier/drivers', { cookie: one.courier.cookie, body })).toBe('409 conflict')
    expect(await add({ cookie: other.courier.cookie, body })).toMatchObject({ status: 200 })
  })

  test('as an owner; a dispatcher may not, a client even less', async () => {
    const { courier, client } = await makeTenants()
    const { cookie } = await makeMember(courier.id, 'dispatcher')
    for (const sending of [{ cookie }, { cookie: client.cookie }]) {
      expect(await problemOf('POST /v1/courier/drivers', { ...sending, body: draft() })).toBe('403 forbidden')
    }
  })

  test.each([
    ['no country code', { phone: '099412078' }, 'phone'],
    ['no name', { name: '  ' }, 'name'],
    ['an unknown field', { courierId: newId() }, 'courierId'],
  ])('and %s is told', async (_, over, path) => {
    const { courier } = await makeTenants()
    const answer = await add({ cookie: courier.cookie, body: { ...draft(), ...over } })
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path }] } })
  })
})

describe('a driver signs in', () => {
  test('with the texted link, for a credential that works', async () => {
    const { courier } = await makeTenants()
    const body = draft()
    const { body: driver } = await add({ cookie: courier.cookie, body })
    const answer = await signIn(tokenIn(await nextMessageTo(body.phone)))
    expect(answer.status).toBe(200)
    expect(answer.body.driver).toEqual(driver)
    expect(await send('GET /v1/driver/run', { key: answer.body.key, origin: env.BASE_URL })).toMatchObject({
      status: 200,
    })
  })

  test('once: of twelve at the same time one wins', async () => {
    const { courier } = await makeTenants()
    const { id } = await makeDriver(courier.id)
    const token = tokenOf(await linkFor(id))
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(token)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(11)
    const keys = await env.DIRECTORY.prepare('SELECT count(*) AS count FROM api_keys WHERE driver_id = ?')
      .bind(id)
      .first<number>('count')
    expect(keys).toBe(2)
  })

  test('again when the answer was lost, with the same Idempotency-Key and for the same credential', async () => {
    const { courier } = await makeTenants()
    const { id } = await makeDriver(courier.id)
    const body = { token: tokenOf(await linkFor(id)) }
    const sending = { body, headers: { 'idempotency-key': newId() } }
    const again = () => sendJson<{ key: string }>('POST /v1/driver/sign-in', sending)
    const answers = await Promise.all(Array.from({ length: 6 }, again))
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
    const [first, ...others] = answers.map((answer) => answer.body)
    for (const other of others) expect(other).toEqual(first)
    expect(await send('GET /v1/driver/run', { key: first!.key })).toMatchObject({ status: 200 })
    expect(await problemOf('POST /v1/driver/sign-in', { body })).toBe('410 link_expired')
    const other = { body, headers: { 'idempotency-key': newId() } }
    expect(await problemOf('POST /v1/driver/sign-in', other)).toBe('410 link_expired')
  })

  test('but not after ten minutes', async () => {
    const { courier } = await makeTenants()
    const { id } = await makeDriver(courier.id)
    const sending = { body: { token: tokenOf(await linkFor(id)) }, headers: { 'idempotency-key': newId() } }
    expect((await sendJson('POST /v1/driver/sign-in', sending)).status).toBe(200)
    const spentAt = new Date(Date.now() - 601_000).toISOString()
    await env.DIRECTORY.prepare('UPDATE links SET spent_at = ? WHERE subject_id = ?').bind(spentAt, id).run()
    expect(await problemOf('POST /v1/driver/sign-in', sending)).toBe('410 link_expired')
  })

  test('not with a link that is unknown, too old, replaced or of another purpose: always the same answer', async () => {
    const { courier } = await makeTenants()
    const { id } = await makeDriver(courier.id)
    const old = await linkFor(id, new Date(Date.now() - 86_401_000))
    const replaced = await linkFor(id)
    await send(`POST /v1/courier/drivers/${id}/sign-in-link`, { cookie: courier.cookie })
    const session = await createLink(env, { purpose: 'sign-in', subjectId: courier.owner.id }, new Date())
    const tokens = [newId(), tokenOf(old), tokenOf(replaced), tokenOf(session)]
    const answers = await Promise.all(tokens.map((token) => sendJson('POST /v1/driver/sign-in', { body: { token } })))
    const told = answers.map(({ status, body: { code, title } }) => ({ status, code, title }))
    expect(told[0]).toMatchObject({ status: 410, code: 'link_expired' })
    expect(new Set(told.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })

  test('not while suspended', async () => {
    const { courier } = await makeTenants()
    const { id } = await makeDriver(courier.id)
    const token = tokenOf(await linkFor(id))
    await env.DIRECTORY.prepare(`UPDATE drivers SET status = 'suspended' WHERE id = ?`).bind(id).run()
    expect(await problemOf('POST /v1/driver/sign-in', { body: { token } })).toBe('410 link_expired')
    expect(await problemOf(`POST /v1/courier/drivers/${id}/sign-in-link`, { cookie: courier.cookie })).toBe(
      '404 not_found',
    )
  })

  test('and the database never holds the token', async () => {
    const { courier } = await makeTenants()
    const { id } = await makeDriver(courier.id)
    const token = tokenOf(await linkFor(id))
    const { results } = await env.DIRECTORY.prepare('SELECT * FROM links WHERE subject_id = ?').bind(id).all()
    expect(results).toHaveLength(1)
    expect(JSON.stringify(results)).not.toContain(token)
  })
})

describe('a new link', () => {
  test('is texted to one’s own driver', async () => {
    const { courier } = await makeTenants()
    const { id, phone } = await makeDriver(courier.id)
    const answer = await sendJson(`POST /v1/courier/drivers/${id}/sign-in-link`, { cookie: courier.cookie })
    expect(answer).toMatchObject({ status: 200, body: { done: true } })
    expect((await signIn(tokenIn(await nextMessageTo(phone)))).body.driver.id).toBe(id)
  })

  test('for another courier’s driver is answered as for an unknown one, and texts nobody', async () => {
    const [mine, theirs] = [await makeTenants(), await makeTenants()]
    const { id, phone } = await makeDriver(theirs.courier.id)
    for (const driver of [id, newId()]) {
      expect(await problemOf(`POST /v1/courier/drivers/${driver}/sign-in-link`, { cookie: mine.courier.cookie })).toBe(
        '404 not_found',
      )
    }
    expect(await messagesTo(phone)).toEqual([])
  })
})

