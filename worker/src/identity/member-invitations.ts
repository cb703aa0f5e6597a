import type { D1PreparedStatement } from '@cloudflare/workers-types'
import type { MemberInvitation } from '@waybill/contract'
import type { Env } from '../env.ts'
import { newId } from '../store/ids.ts'
import { endOtherLinks, insertLink } from '../store/links.ts'
import { renewInvitation } from '../store/members.ts'
import { insertInvitation } from '../store/organizations.ts'
import { LINK_SECONDS, newLink } from './links.ts'
import type { MailLook } from './mail-looks.ts'
import { mailInvitation } from './mails.ts'

export interface MemberInvite {
  readonly organization: {
    readonly id: string
    readonly kind: string
    readonly name: string
    readonly language: string
  }
  readonly inviter: { readonly id: string; readonly name: string }
  readonly email: string
  readonly role: string
  /** The invitation that waits already; its link ends with the new mail. */
  readonly pendingId: string | null
  /** The host that the mail's link leads to, and what it wears. */
  readonly site: string
  readonly look: MailLook
}

/** What an invitation does: statements for the batch that it belongs to, and a mail once that is written. */
export interface InvitePlan {
  readonly invitation: MemberInvitation
  readonly statements: readonly D1PreparedStatement[]
  send(): Promise<unknown>
  /** Once the mail is on its way, the link of the one before ends. */
  endEarlier(): Promise<void>
}

/** Plans to ask somebody to join an organization. */
export async function planInvite(env: Env, invite: MemberInvite, now: Date): Promise<InvitePlan> {
  const { organization, inviter, email, role, pendingId, site, look } = invite
  const db = env.DIRECTORY
  const id = pendingId ?? newId()
  const at = now.toISOString()
  const expiresAt = new Date(now.getTime() + LINK_SECONDS.invitation * 1000).toISOString()
  const { url, link } = await newLink(site, 'invitation', id, now)
  const row = { id, organizationId: organization.id, email, role, inviterId: inviter.id, expiresAt, at }
  const written = pendingId ? renewInvitation(db, { id, role, expiresAt }, inviter.id) : insertInvitation(db, row)
  const { name: organizationName, kind, language } = organization
  return {
    invitation: { id, email, role, invitedBy: inviter.name, expiresAt },
    statements: [written, insertLink(db, link)],
    send: () =>
      mailInvitation(env, look, { to: email, url, organizationName, inviterName: inviter.name, language, kind }),
    endEarlier: async () => {
      if (pendingId) await endOtherLinks(db, link, at).run()
    },
  }
}
