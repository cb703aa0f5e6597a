import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { messagesTo, nextMessageTo } from '../../test/outbox.ts'
import { loadLibrary } from '../../test/portal.ts'
import { toRequest } from '../../test/request.ts'
import { makeMember, makeTenants, newEmail } from '../../test/tenants.ts'
import { createInvitation } from './bootstrap.ts'
import { sendSignInMail } from './mail-sign-in.ts'

beforeAll(loadLibrary, 60_000)

const ask = (email: string, now = new Date()) => sendSignInMail(env, toRequest('POST /'), email, now)
const times = <T>(count: number, run: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, run))

async function invited(organizationId: string): Promise<string> {
  const email = newEmail()
  await createInvitation(env, { organizationId, email, role: 'member' }, new Date())
  return email
}

test.each([
  ['a person', async (id: string) => (await makeMember(id, 'viewer')).person.email],
  ['somebody invited', invited],
])('%s gets eight sign-in mails an hour, exactly, however many devices ask at once', async (_, make) => {
  const { client } = await makeTenants()
  const email = await make(client.id)
  const now = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000)
  await times(12, () => ask(email, now))
  await nextMessageTo(email, 7)
  expect(await messagesTo(email)).toHaveLength(8)
  await ask(email, new Date(now.getTime() + 3_600_000))
  await nextMessageTo(email, 8)
})
