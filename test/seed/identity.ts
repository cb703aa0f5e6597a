import type { Env } from '../../worker/src/env.ts'
import * as bootstrap from '../../worker/src/identity/bootstrap.ts'
import { makeTenant } from './tenant.ts'

/** A client with a key, and somebody of it who is signed in. */
export async function makeIdentities(env: Env): Promise<{ key: string; cookie: string }> {
  const { clientId: organizationId, clientKey: key } = await makeTenant(env, 'https://shop.example')
  const person = { name: 'Ana', email: `${crypto.randomUUID()}@waybill.test`, organizationId, role: 'owner' }
  const { id } = await bootstrap.createPerson(env, person, new Date())
  const { cookie } = await bootstrap.createSession(env, id, new Date())
  return { key, cookie }
}
