import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { newId } from './ids.ts'
import { deleteOldQuotas, takeQuota } from './quotas.ts'

const quota = { name: 'test', limit: 5, seconds: 3_600 }
const noon = new Date('2026-11-22T12:00:00Z')
const take = (subject: string, now = noon) => takeQuota(env.DIRECTORY, quota, subject, now)

test('of many uses at once exactly the limit succeeds', async () => {
  const subject = newId()
  const taken = await Promise.all(Array.from({ length: 20 }, () => take(subject)))
  expect(taken.filter(Boolean)).toHaveLength(5)
})

test('subjects do not share a quota', async () => {
  const [one, other] = [newId(), newId()]
  await Promise.all(Array.from({ length: 5 }, () => take(one)))
  expect(await take(one)).toBe(false)
  expect(await take(other)).toBe(true)
})

test('the next hour has its own', async () => {
  const subject = newId()
  await Promise.all(Array.from({ length: 5 }, () => take(subject)))
  expect(await take(subject, new Date('2026-11-22T12:59:59Z'))).toBe(false)
  expect(await take(subject, new Date('2026-11-22T13:00:00Z'))).toBe(true)
})

test('old counts are forgotten', async () => {
  const subject = newId()
  await take(subject)
  await deleteOldQuotas(env.DIRECTORY, '2026-11-22T12:00:00.001Z').run()
  const row = await env.DIRECTORY.prepare('SELECT used FROM quotas WHERE subject = ?').bind(subject).first()
  expect(row).toBeNull()
})
