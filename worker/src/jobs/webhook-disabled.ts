import type { Env } from '../env.ts'
import { newId } from '../store/ids.ts'
import type { DisabledEndpoint } from '../store/webhooks.ts'

/** Mails the organization whose endpoint is no longer called; nobody when it was disabled before. */
export async function tellDisabled(env: Env, disabled: DisabledEndpoint | null): Promise<void> {
  if (!disabled) return
  const { url: endpoint, name: organization, email: to, language } = disabled
  const data = { url: `${env.BASE_URL}/portal/`, endpoint, organization, language }
  await env.MAIL.send({ id: newId(), to, template: 'webhook-disabled', data })
}
