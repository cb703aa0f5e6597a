import type { Connection, OrganizationView } from '@waybill/contract'
import type { Idempotency } from '../domain/idempotency.ts'
import type { Env } from '../env.ts'
import { findPendingConnection, insertConnection } from '../store/connections.ts'
import { newId } from '../store/ids.ts'
import { findReplay } from '../store/orders.ts'
import { endLinks, endOtherLinks, insertLink } from '../store/links.ts'
import { extendInvitation, insertInvitation, insertOrganization } from '../store/organizations.ts'
import { rememberAnswer, runBatch } from '../store/replays.ts'
import { bucketFor } from '../store/shards.ts'
import { LINK_SECONDS, newLink } from './links.ts'
import { invitedEnough, takeInvitationMail, useInvitationMail } from './invitation-mails.ts'
import { lookOfCourier, type MailLook } from './mail-looks.ts'
import { mailInvitation } from './mails.ts'

export interface ClientInvitation {
  readonly courier: OrganizationView
  readonly inviter: { readonly id: string; readonly name: string }
  readonly name: string
  readonly email: string
  /** The host that the mail's link leads to. */
  readonly site: string
  readonly idempotency: Idempotency | null
}

/** Invites a client: once as a new organization, afterwards again by another mail while nobody has accepted. */
export async function inviteClient(env: Env, wish: ClientInvitation, now: Date): Promise<Connection> {
  const invitation = { ...wish, email: wish.email.toLowerCase() }
  const { courier, email, idempotency } = invitation
  const db = env.DIRECTORY
  const [replay, pending, mayMail, look] = await Promise.all([
    findReplay<Connection>(db, idempotency),
    findPendingConnection(db, courier.id, email),
    takeInvitationMail(env, email, now),
    lookOfCourier(env, courier.id, now),
  ])
  if (replay) return replay
  if (!mayMail) throw invitedEnough()
  const dressed = { ...invitation, look }
  return pending ? inviteAgain(env, dressed, pending, now) : inviteFirst(env, dressed, now)
}

type Dressed = ClientInvitation & { readonly look: MailLook }

async function inviteFirst(env: Env, invitation: Dressed, now: Date): Promise<Connection> {
  const { courier, inviter, name, email, site, idempotency } = invitation
  const db = env.DIRECTORY
  const at = now.toISOString()
  const homeBucket = await bucketFor(env, courier.id, email)
  const [clientId, invitationId] = [newId(), newId()]
  const { url, link } = await newLink(site, 'invitation', invitationId, now)
  const connection: Connection = {
    id: newId(homeBucket),
    courierId: courier.id,
    courierName: courier.name,
    clientId,
    clientName: name,
    status: 'pending',
  }
  await runBatch(db, [
    ...insertOrganization(db, toClient(invitation, clientId, homeBucket), at),
    insertInvitation(db, {
      id: invitationId,
      organizationId: clientId,
      email,
      role: 'owner',
      inviterId: inviter.id,
      at,
      expiresAt: link.expiresAt,
    }),
    insertConnection(db, { ...connection, status: 'pending', invitationId }, at),
    insertLink(db, link),
    ...rememberAnswer(db, idempotency, connection, at),
  ])
  await mailInvitation(env, invitation.look, toMail(invitation, name, url))
  return connection
}

async function inviteAgain(
  env: Env,
  invitation: Dressed,
  { invitationId, ...connection }: Connection & { invitationId: string },
  now: Date,
): Promise<Connection> {
  const db = env.DIRECTORY
  const { url, link } = await newLink(invitation.site, 'invitation', invitationId, now)
  const expiresAt = new Date(now.getTime() + LINK_SECONDS.invitation * 1000).toISOString()
  await runBatch(db, [
    endLinks(db, 'invitation', invitationId, now.toISOString()),
    extendInvitation(db, invitationId, expiresAt),
    insertLink(db, link),
    ...rememberAnswer(db, invitation.idempotency, connection, now.toISOString()),
  ])
  await mailInvitation(env, invitation.look, toMail(invitation, connection.clientName, url))
  return connection
}

const toMail = (
  { courier, email }: Pick<ClientInvitation, 'courier' | 'email'>,
  organizationName: string,
  url: string,
) => ({
  to: email,
  url,
  organizationName,
  inviterName: courier.name,
  language: courier.language,
  kind: 'client',
})

function toClient({ courier, name, email }: ClientInvitation, id: string, homeBucket: string) {
  const { country, timeZone, units, language } = courier
  const bare = { accent: null, logoFile: null, host: null, supportPhone: null }
  return { ...bare, id, kind: 'client' as const, name, email, country, timeZone, units, language, homeBucket }
}

export interface WaitingInvitation {
  readonly invitationId: string
  readonly email: string
  readonly courier: OrganizationView
  readonly organizationName: string
  readonly site: string
}

/** Mails an invitation again, for seven days more; the link of the earlier mail ends once the new one is on its way. */
export async function mailAgain(
  env: Env,
  { invitationId, email, courier, organizationName, site }: WaitingInvitation,
  now: Date,
  after: (work: Promise<unknown>) => void,
): Promise<void> {
  const db = env.DIRECTORY
  const { url, link } = await newLink(site, 'invitation', invitationId, now)
  const quota = await useInvitationMail(env, email, now)
  const [[left], look] = await Promise.all([
    db.batch([quota, extendInvitation(db, invitationId, link.expiresAt), insertLink(db, link)]),
    lookOfCourier(env, courier.id, now),
  ])
  if (left?.results.length === 0) throw invitedEnough()
  await mailInvitation(env, look, toMail({ courier, email }, organizationName, url))
  after(endOtherLinks(db, link, now.toISOString()).run())
}
