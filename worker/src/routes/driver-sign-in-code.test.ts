import { env } from 'cloudflare:workers'
import type { Context, Driver } from '@waybill/contract'
import { describe, expect, test } from 'vitest'
import { messagesTo, nextMessageTo } from '../../test/outbox.ts'
import { send, sendJson } from '../../test/request.ts'
import { makeDriver, makeTenants, newPhone } from '../../test/tenants.ts'
import { sha256 } from '../identity/sha256.ts'

describe('a driver without the link', () => {
  const ask = (phone: string) => sendJson('POST /v1/driver/sign-in-code', { body: { phone } })
  const enter = (phone: string, code: string) =>
    sendJson<{ key: string; driver: Driver }>('POST /v1/driver/sign-in-with-code', { body: { phone, code } })
  const codeIn = ({ body }: { body: string }): string => /\b\d{6}\b/.exec(body)?.[0] ?? ''

  test('signs in with a texted code, once', async () => {
    const { courier } = await makeTenants()
    const { id, phone } = await makeDriver(courier.id)
    expect((await ask(phone)).body).toEqual({ done: true })
    const text = await nextMessageTo(phone)
    expect(text.body).toMatch(/^Faro Envíos: \d{6} es tu código/)
    const { status, body } = await enter(phone, codeIn(text))
    expect(status).toBe(200)
    expect(body.driver.id).toBe(id)
    expect((await send('GET /v1/driver/run', { key: body.key })).status).toBe(200)
    expect((await enter(phone, codeIn(text))).status).toBe(410)
  })

  test('gets a code of each courier that they drive for, and each code leads to its courier', async () => {
    const [one, other] = [await makeTenants(), await makeTenants()]
    const phone = newPhone()
    const body = { name: 'Diego Sosa', phone, vehicle: 'Renault Kangoo' }
    await Promise.all(
      [one, other].map(({ courier }) => sendJson('POST /v1/courier/drivers', { cookie: courier.cookie, body })),
    )
    await nextMessageTo(phone, 1)
    await ask(phone)
    await nextMessageTo(phone, 3)
    const codes = (await messagesTo(phone)).map(codeIn).filter(Boolean)
    const keys = await Promise.all(codes.map(async (code) => (await enter(phone, code)).body.key))
    const contexts = await Promise.all(
      keys.map(async (key) => (await sendJson<Context>('GET /v1/context', { key })).body.organization.id),
    )
    expect(contexts.toSorted()).toEqual([one.courier.id, other.courier.id].toSorted())
  })

  test('cannot be told from a stranger, who gets no text', async () => {
    const { courier } = await makeTenants()
    const { phone } = await makeDriver(courier.id)
    const stranger = newPhone()
    const answers = [await ask(stranger), await ask(phone)]
    expect(answers[0]).toMatchObject({ status: 200, body: answers[1]!.body })
    await nextMessageTo(phone)
    expect(await messagesTo(stranger)).toEqual([])
  })

  test('has five guesses in ten minutes, whoever makes them', async () => {
    const { courier } = await makeTenants()
    const { phone } = await makeDriver(courier.id)
    await ask(phone)
    const code = codeIn(await nextMessageTo(phone))
    const wrong = code === '000000' ? '000001' : '000000'
    const guesses = await Promise.all(Array.from({ length: 12 }, () => enter(phone, wrong)))
    expect(guesses.filter(({ status }) => status === 410)).toHaveLength(5)
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(7)
    expect((await enter(phone, code)).status).toBe(429)
  })

  test('uses a code twelve times at once for one credential', async () => {
    const { courier } = await makeTenants()
    const { id, phone } = await makeDriver(courier.id)
    await ask(phone)
    const code = codeIn(await nextMessageTo(phone))
    const answers = await Promise.all(Array.from({ length: 12 }, () => enter(phone, code)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const keys = env.DIRECTORY.prepare('SELECT count(*) AS count FROM api_keys WHERE driver_id = ?').bind(id)
    expect(await keys.first('count')).toBe(2)
  })

  test('finds neither code nor number in the databases', async () => {
    const { courier } = await makeTenants()
    const { phone, id } = await makeDriver(courier.id)
    await ask(phone)
    const code = codeIn(await nextMessageTo(phone))
    const { results } = await env.DIRECTORY.prepare('SELECT * FROM links WHERE subject_id = ?').bind(id).all()
    expect(results).toHaveLength(1)
    expect(JSON.stringify(results)).not.toContain(code)
    expect(JSON.stringify(results)).not.toContain(await sha256(code))
  })
})
