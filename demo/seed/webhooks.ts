import type { Env } from '../../worker/src/env.ts'
import { webhookSecret } from '../../worker/src/jobs/webhook-signature.ts'
import { newId } from '../../worker/src/store/ids.ts'
import { insertEndpoint } from '../../worker/src/store/webhook-endpoints.ts'
import type { People } from '../demo-file.ts'

/** The shop's own server hears everything; answers the secret with which it checks that. */
export async function seedWebhook(env: Env, { clients }: People, shopUrl: string, now: Date): Promise<string> {
  const id = newId()
  const rest = { status: 'active', disabledReason: null, createdAt: now.toISOString() } as const
  const webhook = { id, url: `${shopUrl}/webhooks`, events: ['*'], ...rest }
  await insertEndpoint(env.DIRECTORY, clients.durazno.id, env.TOKEN_KID, webhook).run()
  return webhookSecret(env, { endpointId: id, keyId: env.TOKEN_KID, generation: 1 })
}
