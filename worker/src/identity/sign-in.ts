import { ApiError, type Brand } from '@waybill/contract'
import { unknownId } from '../domain/unknown-id.ts'
import type { Env } from '../env.ts'
import { newId, randomBase62 } from '../store/ids.ts'
import type { NewSession } from '../store/sessions.ts'
import {
  acceptForClient,
  acceptInvitation,
  findInvitation,
  type Accepted,
  type InvitationRecord,
} from '../store/invitations.ts'
import type { Spending } from '../store/links.ts'
import { signInByLink } from '../store/sign-ins.ts'
import { brandOfHost, toBrand } from './brands.ts'
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

/** What a pending invitation says to the one who holds its link; on the plain host its page wears the inviter's look. */
export type InvitationView = Omit<InvitationRecord, 'look'> & { readonly brand: Brand }

/** What the invitation behind a link says; reading it spends nothing. */
export async function previewInvitation(env: Env, token: string, request: Request, now: Date): Promise<InvitationView> {
  const [invitation, hosted] = await Promise.all([
    sha256(token).then((hash) => findInvitation(env.DIRECTORY, hash, now.toISOString())),
    brandOfHost(env, request, now),
  ])
  if (!invitation) throw linkExpired()
  const { look, ...view } = invitation
  return { ...view, brand: hosted ?? toBrand(request, look) }
}

/** What the reader of an invitation decides: who they are, and whether a client they run already is connected. */
export interface Acceptance {
  readonly token: string
  readonly name: string
  /** One of the clients that the preview offered; absent: the one that the invitation is for. */
  readonly organizationId?: string | undefined
}

/** Accepts an invitation by its mailed link: the holder belongs to the organization and is signed in. */
export async function acceptWithLink(
  env: Env,
  { token, name, organizationId }: Acceptance,
  request: Request,
  now: Date,
): Promise<{ accepted: Accepted; cookie: string }> {
  const session = newSession(request, now)
  const spending = await toSpending(token, 'invitation', now)
  const accepted = organizationId
    ? await acceptFor(env, organizationId, spending, session)
    : await acceptInvitation(env.DIRECTORY, spending, { userId: newId(), memberId: newId(), name }, session)
  if (!accepted) throw linkExpired()
  forgetOrganization(accepted.organizationId)
  if (accepted.connection) forgetOrganization(accepted.connection.courierId)
  return { accepted, cookie: await sessionCookie(env, session.token) }
}

/** Only what the preview offers can be chosen; a link that ended offers nothing. */
async function acceptFor(env: Env, clientId: string, spending: Spending, session: NewSession) {
  const invitation = await findInvitation(env.DIRECTORY, spending.hash, spending.at)
  if (!invitation) throw linkExpired()
  if (!invitation.organizations.some(({ id }) => id === clientId)) throw unknownId()
  return acceptForClient(env.DIRECTORY, spending, clientId, session)
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
