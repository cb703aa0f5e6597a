import type { D1PreparedStatement } from '@cloudflare/workers-types'
import { ApiError, type MemberInvitation } from '@waybill/contract'
import type { PersonCaller } from '../domain/caller.ts'
import { checkInvite, mayManage } from '../domain/members.ts'
import { unknownId } from '../domain/unknown-id.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { siteOf, siteOfCourier } from '../identity/hosts.ts'
import { invitedEnough, takeInvitationMail, useInvitationMail } from '../identity/invitation-mails.ts'
import { lookOfInviter } from '../identity/mail-looks.ts'
import { planInvite } from '../identity/member-invitations.ts'
import { cancelInvitation, findInvitee } from '../store/members.ts'
import { findReplay } from '../store/orders.ts'
import { rememberAnswer, runBatch } from '../store/replays.ts'

/** Asking colleagues to join. */
export function memberInvitationRoutes(app: App): void {
  on(app, 'POST /v1/members/invitations', ({ body }, call) => invite(call, body))
  on(app, 'POST /v1/members/invitations/:id/resend', async ({ params }, call) => {
    const { email, role } = await findPending(call, params.id)
    const quota = await useInvitationMail(call.env, email, call.now)
    return write(call, { email, role, pendingId: params.id }, quota)
  })
  on(app, 'DELETE /v1/members/invitations/:id', async ({ params }, call) => {
    await findPending(call, params.id)
    await cancelInvitation(call.env.DIRECTORY, call.caller.organization.id, params.id).run()
    return { done: true as const }
  })
}

interface Invite {
  readonly email: string
  readonly role: string
}

async function invite(call: Call<PersonCaller>, { email, role }: Invite): Promise<MemberInvitation> {
  const { env, caller, now, idempotency } = call
  const { id: organizationId, kind } = caller.organization
  const [replay, facts, mayMail] = await Promise.all([
    findReplay<MemberInvitation>(env.DIRECTORY, idempotency),
    findInvitee(env.DIRECTORY, organizationId, caller.actor.id, { email }),
    takeInvitationMail(env, email, now),
  ])
  if (replay) return replay
  const { by, isMember, pending } = facts
  checkInvite({ kind, by, role, isMember, pendingRole: pending?.role ?? null })
  if (!mayMail) throw invitedEnough()
  return write(call, { email, role, pendingId: pending?.id ?? null })
}

/** An invitation that waits and that the caller's role manages. */
async function findPending({ env, caller }: Call<PersonCaller>, id: string): Promise<MemberInvitation> {
  const { by, pending } = await findInvitee(env.DIRECTORY, caller.organization.id, caller.actor.id, { id })
  if (!pending) throw unknownId()
  if (!mayManage(by, pending.role)) throw new ApiError('forbidden', 'Only an owner does this for an owner')
  return pending
}

async function write(
  { env, caller, request, now, idempotency, after }: Call<PersonCaller>,
  invite: Invite & { readonly pendingId: string | null },
  quota: D1PreparedStatement | null = null,
): Promise<MemberInvitation> {
  const { organization, actor: inviter } = caller
  const [site, look] = await Promise.all([
    organization.kind === 'courier' ? siteOfCourier(env, organization.id, now) : siteOf(env, request, now),
    lookOfInviter(env, organization, request, now),
  ])
  const plan = await planInvite(env, { ...invite, organization, inviter, site, look }, now)
  const { invitation, statements } = plan
  const answer = rememberAnswer(env.DIRECTORY, idempotency, invitation, now.toISOString())
  const [first] = await runBatch(env.DIRECTORY, quota ? [quota, ...statements] : [...statements, ...answer])
  if (quota && first?.results.length === 0) throw invitedEnough()
  await plan.send()
  after(plan.endEarlier())
  return invitation
}
