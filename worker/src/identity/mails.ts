import type { Env, MailJob } from '../env.ts'
import { newId } from '../store/ids.ts'

/** A mail that lets a person in: a button for this device and a code for another. */
export const mailSignIn = (
  env: Env,
  mail: { to: string; url: string; code: string; language: string; brand: string },
): Promise<unknown> => send(env, 'sign-in', mail)

/** A mail that invites a person to an organization. */
export const mailInvitation = (
  env: Env,
  { organizationName: organization, inviterName: inviter, ...rest }: InvitationMail,
): Promise<unknown> => send(env, 'invitation', { ...rest, organization, inviter })

export interface InvitationMail {
  readonly to: string
  readonly url: string
  readonly organizationName: string
  readonly inviterName: string
  readonly language: string
  /** What somebody is invited to: a courier's desk or a client's portal. */
  readonly kind: string
}

/** A mail that asks whether an address is to become somebody's. */
export const mailConfirmation = (
  env: Env,
  mail: { to: string; url: string; name: string; language: string; brand: string },
): Promise<unknown> => send(env, 'confirm-email', mail)

/** A mail to the address that an account had before. */
export const mailEmailChanged = (
  env: Env,
  mail: { to: string; email: string; language: string; brand: string },
): Promise<unknown> => send(env, 'email-changed', mail)

const send = (env: Env, template: MailJob['template'], { to, ...data }: { to: string } & Record<string, string>) =>
  env.MAIL.send({ id: newId(), to, template, data })
