import type { Brand } from '@waybill/contract'
import type { Env } from '../env.ts'
import type { HostedCourier } from '../store/hosts.ts'
import type { Look } from '../store/organizations.ts'
import { hostedCourier } from './hosts.ts'
import { logoPath } from './logos.ts'

/** Of how a courier looks, what its pages wear. */
export type Worn = Pick<Look, 'name' | 'accent' | 'logoFile'>

/** What pages wear, from the host that was asked: an own host never leads to the plain one. */
export function toBrand({ url }: Request, look: Worn | null): Brand {
  if (!look) return { name: 'Waybill', logoUrl: null, accent: null }
  const { name, accent, logoFile } = look
  return { name, accent, logoUrl: logoFile && new URL(logoPath(logoFile), url).href }
}

/** What the pages of the courier wear whose host was asked; null on the plain host. */
export async function brandOfHost(env: Env, request: Request, now: Date): Promise<Brand | null> {
  const hosted: HostedCourier | null = await hostedCourier(env, request, now)
  return hosted && toBrand(request, hosted)
}
