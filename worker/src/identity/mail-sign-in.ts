import type { Env } from '../env.ts'
import { insertLink } from '../store/links.ts'
import { takeQuota } from '../store/quotas.ts'
import { findMailSubject } from '../store/sign-ins.ts'
import { siteOf, siteOfCourier } from './hosts.ts'
import { newLink } from './links.ts'
import { loadAuth } from './load-auth.ts'
import { lookOfCourier, lookOfHost, type MailLook } from './mail-looks.ts'
import { mailInvitation, mailSignIn } from './mails.ts'
import { sha256 } from './sha256.ts'

/** No address gets more mails than this, however many devices ask. */
const PER_ADDRESS = { name: 'sign-in-mail', limit: 8, seconds: 3_600 } as const

/**
 * Mails a sign-in link and code to a person, the invitation again to somebody who has not accepted it, and nothing
 * to a stranger. Run it after the answer, so that nobody can tell which of the three it was.
 */
export async function sendSignInMail(env: Env, request: Request, email: string, now: Date): Promise<void> {
  const subject = await findMailSubject(env.DIRECTORY, email, now.toISOString())
  if (!subject) return
  if (!(await takeQuota(env.DIRECTORY, PER_ADDRESS, await sha256(email), now))) return
  const { id, kind, language, organizationKind, organizationName, inviterName } = subject
  const [site, look] = await dressOf(env, request, subject.courierId, now)
  if (kind === 'invitation') {
    const { url, link } = await newLink(site, 'invitation', id, now)
    await insertLink(env.DIRECTORY, link).run()
    await mailInvitation(env, look, { to: email, url, organizationName, inviterName, language, kind: organizationKind })
    return
  }
  const { url, link } = await newLink(site, 'sign-in', id, now)
  const [code] = await Promise.all([newCode(env, email, now), insertLink(env.DIRECTORY, link).run()])
  await mailSignIn(env, look, { to: email, url, code, language })
}

/** An invitation that is sent again leads where the first one led and looks like it, wherever it was asked for. */
function dressOf(env: Env, request: Request, courierId: string | null, now: Date): Promise<[string, MailLook]> {
  return courierId
    ? Promise.all([siteOfCourier(env, courierId, now), lookOfCourier(env, courierId, now)])
    : Promise.all([siteOf(env, request, now), lookOfHost(env, request, now)])
}

async function newCode(env: Env, email: string, now: Date): Promise<string> {
  const auth = await loadAuth(env, now)
  return auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } })
}
