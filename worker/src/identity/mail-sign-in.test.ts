import { env } from 'cloudflare:workers'
import { beforeAll, expect, test, vi } from 'vitest'
import { messagesTo, nextMessageTo } from '../../test/outbox.ts'
import { loadLibrary } from '../../test/portal.ts'
import { toRequest } from '../../test/request.ts'
import { makeMember, makeTenants, newEmail } from '../../test/tenants.ts'
import type { MailJob } from '../env.ts'
import { newId } from '../store/ids.ts'
import { createCourier, createInvitation } from './bootstrap.ts'
import { forgetHosts } from './hosts.ts'
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

test.each(['client', 'courier'])(
  'asked for again on the plain host, an invitation looks like who sent it: a %s’s',
  async (kind) => {
    const host = `${newId().toLowerCase()}.localhost:8787`
    const courier = await createCourier(env, { name: 'Faro Envíos', email: newEmail(), host }, new Date())
    forgetHosts()
    const { client } = await makeTenants()
    const email = await invited(kind === 'courier' ? courier.id : client.id)
    const send = vi.fn<(job: MailJob) => Promise<void>>(async () => {})
    const over = { ...env, MAIL: Object.assign(Object.create(env.MAIL), { send }) }
    await sendSignInMail(over, toRequest('POST /'), email, new Date())
    const { brand, url = '' } = send.mock.calls[0]?.[0].data ?? {}
    const [look, site] = kind === 'courier' ? ['Faro Envíos', `http://${host}`] : ['Waybill', env.BASE_URL]
    expect({ brand, site: new URL(url).origin }).toEqual({ brand: look, site })
  },
)
