import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { messagesTo, nextMessageTo } from '../../test/outbox.ts'
import { problemOf } from '../../test/request.ts'
import { makeDriver, makeTenants } from '../../test/tenants.ts'
import { sha256 } from '../identity/sha256.ts'

test('a code is in no database, neither plain nor as a hash of its six digits', async () => {
  const { courier } = await makeTenants()
  const { phone, id } = await makeDriver(courier.id)
  expect(await problemOf('POST /v1/driver/sign-in-code', { body: { phone } })).toBe('200 no problem')
  const code = /\b\d{6}\b/.exec((await nextMessageTo(phone)).body)?.[0] ?? 'no code was sent'
  const { results } = await env.DIRECTORY.prepare('SELECT * FROM links WHERE subject_id = ?').bind(id).all()
  expect(results).toHaveLength(1)
  expect(JSON.stringify(results)).not.toContain(code)
  expect(JSON.stringify(results)).not.toContain(await sha256(code))
})

test('one number gets five sign-in texts an hour, exactly, however they are asked for', async () => {
  const { courier } = await makeTenants()
  const { id, phone } = await makeDriver(courier.id)
  const byCourier = () => problemOf(`POST /v1/courier/drivers/${id}/sign-in-link`, { cookie: courier.cookie })
  const byDriver = () => problemOf('POST /v1/driver/sign-in-code', { body: { phone } })
  const answers = await Promise.all(Array.from({ length: 8 }, () => byCourier()))
  expect(answers.filter((answer) => answer === '200 no problem')).toHaveLength(5)
  expect(answers.filter((answer) => answer === '429 rate_limited')).toHaveLength(3)
  expect(await byDriver()).toBe('200 no problem')
  await nextMessageTo(phone, 4)
  expect(await messagesTo(phone)).toHaveLength(5)
})
