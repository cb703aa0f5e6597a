import { env } from 'cloudflare:workers'
import { CLOSE_CODES } from '@waybill/contract/live'
import { expect, test } from 'vitest'
import { openTestSocket, type TestSocket } from '../../test/socket.ts'
import { sendJson, type Sending } from '../../test/request.ts'
import { makeKey, makeMember, makeTenants } from '../../test/tenants.ts'

const listen = async (sending: Sending): Promise<TestSocket> => {
  const { body } = await sendJson<{ ticket: string; path: string }>('POST /v1/tickets', sending)
  const socket = await openTestSocket(body, { origin: env.BASE_URL })
  await socket.heard()
  return socket
}

const ending: Record<string, (cookie: string, held: { personId: string; keyId: string }) => Promise<unknown>> = {
  'a member who is removed': async (cookie, { personId }) => {
    const id = await env.DIRECTORY.prepare('SELECT id FROM member WHERE userId = ?').bind(personId).first<string>('id')
    return sendJson(`DELETE /v1/members/${id}`, { cookie })
  },
  'a key that is revoked': (cookie, { keyId }) => sendJson(`DELETE /v1/keys/${keyId}`, { cookie }),
}

test.each(Object.entries(ending))('%s hears nothing more', async (_, end) => {
  const { client } = await makeTenants()
  const { person, cookie } = await makeMember(client.id, 'member')
  const { id: keyId, key } = await makeKey(client.id, ['orders:read'])
  const sockets = [await listen({ cookie }), await listen({ key })]
  await end(client.cookie, { personId: person.id, keyId })
  for (const socket of sockets) expect(await socket.untilClosed()).toBe(CLOSE_CODES.ticketSpent)
})

test('signing out everywhere closes the screens of other devices too', async () => {
  const { client } = await makeTenants()
  const { cookie } = await makeMember(client.id, 'member')
  const socket = await listen({ cookie })
  await sendJson('DELETE /v1/me/sessions', { cookie })
  expect(await socket.untilClosed()).toBe(CLOSE_CODES.ticketSpent)
})
