import type { Env } from '../env.ts'
import { siteOfCourier } from '../identity/hosts.ts'
import { lookOfCourier } from '../identity/mail-looks.ts'
import { newId } from '../store/ids.ts'
import type { DisabledEndpoint } from '../store/webhooks.ts'

/** Mails the organization whose endpoint is no longer called; nobody when it was disabled before. */
export async function tellDisabled(env: Env, disabled: DisabledEndpoint | null, now: Date): Promise<void> {
  if (!disabled) return
  const { kind, courierId, url: endpoint, name: organization, email: to, language } = disabled
  const [site, look] = courierId
    ? await Promise.all([siteOfCourier(env, courierId, now), lookOfCourier(env, courierId, now)])
    : [env.BASE_URL, {}]
  // Couriers work at the desk.
  const page = kind === 'courier' ? 'desk' : 'portal'
  const data = { ...look, url: `${site}/${page}/`, endpoint, organization, language }
  await env.MAIL.send({ id: newId(), to, template: 'webhook-disabled', data })
}
