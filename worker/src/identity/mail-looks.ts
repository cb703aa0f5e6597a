import type { Env } from '../env.ts'
import type { HostedCourier } from '../store/hosts.ts'
import type { Look } from '../store/organizations.ts'
import { hostedCourier } from './hosts.ts'
import { logoUrl } from './logos.ts'
import { knownLook } from './looks.ts'

/** Whose mail it is. '' where there is no such thing: what travels through the queue is text. */
export type MailLook = {
  readonly brand: string
  readonly accent: string
  readonly logo: string
}

/** Ours, where a mail is no courier's. */
const OWN_LOOK: MailLook = { brand: 'Waybill', accent: '', logo: '' }

/** Our own look, or that of the courier whose host was asked. */
export async function lookOfHost(env: Env, request: Request, now: Date): Promise<MailLook> {
  return toLook(env, await hostedCourier(env, request, now))
}

/** The look of a courier, wherever its people work. */
export async function lookOfCourier(env: Env, courierId: string, now: Date): Promise<MailLook> {
  return toLook(env, await knownLook(env, courierId, now))
}

/** The look of an organization that invites its own people: a courier's, else that of the host that was asked. */
export async function lookOfInviter(
  env: Env,
  { id, kind }: { readonly id: string; readonly kind: string },
  request: Request,
  now: Date,
): Promise<MailLook> {
  return kind === 'courier' ? lookOfCourier(env, id, now) : lookOfHost(env, request, now)
}

const toLook = (env: Env, courier: Pick<HostedCourier & Look, 'name' | 'accent' | 'logoFile'> | null): MailLook =>
  courier ? { brand: courier.name, accent: courier.accent ?? '', logo: logoUrl(env, courier.logoFile) ?? '' } : OWN_LOOK
