import type { Env } from '../../worker/src/env.ts'
import { createPerson, createSession } from '../../worker/src/identity/bootstrap.ts'
import type { Conversation } from './conversation-keys.ts'
import { makeTenant } from './tenant.ts'

/** Makes a courier and its client, all new, and signs a person of each in. */
export async function makeConversation(env: Env): Promise<Conversation> {
  const { clientId, courierId, connectionId, clientKey } = await makeTenant(env, env.BASE_URL)
  const signIn = async (name: string, organizationId: string): Promise<string> => {
    const email = `${crypto.randomUUID()}@waybill.test`
    const { id } = await createPerson(env, { name, email, organizationId, role: 'owner' }, new Date())
    return (await createSession(env, id, new Date())).cookie
  }
  const clientCookie = await signIn('Paula Etchart', clientId)
  const courierCookie = await signIn('Marina Gadea', courierId)
  return { connectionId, clientKey, clientCookie, courierCookie }
}
