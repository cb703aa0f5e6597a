import type { Env } from '../env.ts'
import { newId } from '../store/ids.ts'

/** Queues the mail that lets a person in: a button for this device and a code for another. */
export const mailSignIn = (
  env: Env,
  { to, ...data }: { to: string; url: string; code: string; language: string; brand: string },
): Promise<unknown> => env.MAIL.send({ id: newId(), to, template: 'sign-in', data })

/** Queues the mail that invites a person to an organization. */
export const mailInvitation = (
  env: Env,
  { to, organizationName, inviterName, url, language }: InvitationMail,
): Promise<unknown> =>
  env.MAIL.send({
    id: newId(),
    to,
    template: 'invitation',
    data: { url, language, organization: organizationName, inviter: inviterName },
  })

interface InvitationMail {
  readonly to: string
  readonly url: string
  readonly organizationName: string
  readonly inviterName: string
  readonly language: string
}
