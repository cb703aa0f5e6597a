import { ApiError } from '@waybill/contract'
import type { Env } from '../env.ts'
import { newId, randomBase62 } from '../store/ids.ts'
import type { NewSession } from '../store/sessions.ts'
import { acceptInvitation, findInvitation, signInByLink, type InvitationView } from '../store/sign-ins.ts'
import { toSpending } from './links.ts'
import { SESSION_SECONDS, sessionCookie } from './session-cookie.ts'
import { sha256 } from './sha256.ts'
import { forgetOrganization } from './standing.ts'

/** Spends a mailed sign-in link; answers the cookie of the session that it began. */
export async function signInWithLink(env: Env, token: string, request: Request, now: Date): Promise<string> {
  const session = newSession(request, now)
  const signedIn = await signInByLink(env.DIRECTORY, await toSpending(token, 'sign-in', now), session)
  if (!signedIn) throw linkExpired()
  return sessionCookie(env, session.token)
}

/** What the invitation behind a link says; reading it spends nothing. */
export async function previewInvitation(env: Env, token: string, now: Date): Promise<InvitationView> {
  const invitation = await findInvitation(env.DIRECTORY, await sha256(token), now.toISOString())
  if (!invitation) throw linkExpired()
  return invitation
}

/** Accepts an invitation by its mailed link: the holder belongs to the organization and is signed in. */
export async function acceptWithLink(
  env: Env,
  { token, name }: { token: string; name: string },
  request: Request,
  now: Date,
): Promise<{ organizationId: string; cookie: string }> {
  const session = newSession(request, now)
  const member = { userId: newId(), memberId: newId(), name }
  const accepted = await acceptInvitation(env.DIRECTORY, await toSpending(token, 'invitation', now), member, session)
  if (!accepted) throw linkExpired()
  for (const id of [accepted.organizationId, ...accepted.courierIds]) forgetOrganization(id)
  return { organizationId: accepted.organizationId, cookie: await sessionCookie(env, session.token) }
}

/** A session that begins now. */
export function newSession(request: Request | null, now: Date): NewSession {
  return {
    id: newId(),
    token: randomBase62(43),
    expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString(),
    at: now.toISOString(),
    ip: request?.headers.get('cf-connecting-ip') ?? null,
    userAgent: request?.headers.get('user-agent')?.slice(0, 300) ?? null,
  }
}

const linkExpired = () => new ApiError('link_expired', 'This link has expired or was already used')
