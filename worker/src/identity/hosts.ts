import type { Env } from '../env.ts'
import { listHosts, type HostedCourier } from '../store/hosts.ts'
import { hostOf } from './own-origin.ts'
import { ShortCache } from './short-cache.ts'

const hosts = new ShortCache<readonly HostedCourier[]>(60_000, 1)

/** Every white-label host, read once a minute. */
export async function whiteLabelHosts(env: Env, now: Date): Promise<readonly HostedCourier[]> {
  return hosts.get('all', now) ?? hosts.set('all', await listHosts(env.DIRECTORY), now)
}

/** The courier whose own host a request came to; null on the plain host. */
export async function hostedCourier(env: Env, request: Request, now: Date): Promise<HostedCourier | null> {
  const host = hostOf(request.url)
  if (host === hostOf(env.BASE_URL)) return null
  return (await whiteLabelHosts(env, now)).find((courier) => courier.host === host) ?? null
}

/** Where links in a mail lead: the host that was asked if it is one of ours, else the plain one. */
export async function siteOf(env: Env, request: Request, now: Date): Promise<string> {
  return siteAt(env, await hostedCourier(env, request, now))
}

/** Where a courier's people and recipients are led: its own host, or the plain one while it has none. */
export async function siteOfCourier(env: Env, courierId: string, now: Date): Promise<string> {
  const hosts = await whiteLabelHosts(env, now)
  return siteAt(env, hosts.find((courier) => courier.courierId === courierId) ?? null)
}

const siteAt = (env: Env, hosted: HostedCourier | null): string =>
  hosted ? `${new URL(env.BASE_URL).protocol}//${hosted.host}` : env.BASE_URL

/** Forgets the hosts, after one was added or removed here; other isolates do within a minute. */
export const forgetHosts = (): void => hosts.delete('all')
