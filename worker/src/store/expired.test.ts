import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { makeTenants } from '../../test/tenants.ts'
import { who } from '../../test/who.ts'
import { createLink } from '../identity/bootstrap.ts'
import { forgetExpired } from './expired.ts'

const links = async (subjectId: string) =>
  env.DIRECTORY.prepare('SELECT count(*) AS count FROM links WHERE subject_id = ?')
    .bind(subjectId)
    .first<number>('count')

test('what has ended is forgotten, what lives stays', async () => {
  const { client } = await makeTenants()
  const { id } = client.owner
  const now = new Date()
  await createLink(env, { purpose: 'sign-in', subjectId: id }, now)
  await createLink(env, { purpose: 'sign-in', subjectId: id }, new Date(now.getTime() - 3_600_000))
  await forgetExpired(env.DIRECTORY, now)
  expect(await links(id)).toBe(1)
  expect(await who({ cookie: client.cookie })).not.toBeNull()
})
