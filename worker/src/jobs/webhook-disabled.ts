import type { Env } from '../env.ts'
import { siteOfCourier } from '../identity/hosts.ts'
import { lookOfCourier, OWN_LOOK } from '../identity/mail-looks.ts'
import { newId } from '../store/ids.ts'
import type { DisabledEndpoint } from '../store/webhooks.ts'

const PAGE_OF = { client: '/portal/', courier: '/desk/' } as const

/** Mails the organization whose endpoint is no longer called, in its courier's look; nobody when it was disabled before. */
export async function tellDisabled(env: Env, disabled: DisabledEndpoint | null, now: Date): Promise<void> {
  if (!disabled) return
  const { url: endpoint, name: organization, email: to, language, kind, courierId } = disabled
  const [site, look] = courierId
    ? await Promise.all([siteOfCourier(env, courierId, now), lookOfCourier(env, courierId, now)])
    : [env.BASE_URL, OWN_LOOK]
  const data = { url: `${site}${PAGE_OF[kind]}`, endpoint, organization, language, ...look }
  await env.MAIL.send({ id: newId(), to, template: 'webhook-disabled', data })
}
