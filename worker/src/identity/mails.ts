import type { Env, MailJob } from '../env.ts'
import { newId } from '../store/ids.ts'
import type { MailLook } from './mail-looks.ts'

/** A mail that lets a person in: a button for this device and a code for another. */
export const mailSignIn = (
  env: Env,
  look: MailLook,
  mail: { to: string; url: string; code: string; language: string },
): Promise<unknown> => send(env, 'sign-in', look, mail)

/** A mail that invites a person to an organization. */
export const mailInvitation = (
  env: Env,
  look: MailLook,
  { organizationName: organization, inviterName: inviter, ...rest }: InvitationMail,
): Promise<unknown> => send(env, 'invitation', look, { ...rest, organization, inviter })

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
  look: MailLook,
  mail: { to: string; url: string; name: string; language: string },
): Promise<unknown> => send(env, 'confirm-email', look, mail)

/** A mail to the address that an account had before. */
export const mailEmailChanged = (
  env: Env,
  look: MailLook,
  mail: { to: string; email: string; language: string },
): Promise<unknown> => send(env, 'email-changed', look, mail)

const send = (
  env: Env,
  template: MailJob['template'],
  look: MailLook,
  { to, ...data }: { to: string } & Record<string, string>,
): Promise<unknown> => env.MAIL.send({ id: newId(), to, template, data: { ...data, ...look } })
