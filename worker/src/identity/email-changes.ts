import type { D1PreparedStatement } from '@cloudflare/workers-types'
import { ApiError } from '@waybill/contract'
import type { Env } from '../env.ts'
import {
  confirmEmailChange,
  deleteEmailChange,
  findEmailChange,
  insertEmailChange,
  type ConfirmedEmail,
  type EmailChangeView,
  type EmailSubject,
} from '../store/email-changes.ts'
import { randomBase62 } from '../store/ids.ts'
import { takeQuota } from '../store/quotas.ts'
import { forgetPerson } from './caller-by-session.ts'
import { siteOf } from './hosts.ts'
import { lookOfHost } from './mail-looks.ts'
import { mailConfirmation, mailEmailChanged } from './mails.ts'
import { sha256 } from './sha256.ts'

/** No address gets more mails than this, whoever types it. */
const PER_ADDRESS = { name: 'confirmation-mail', limit: 8, seconds: 3_600 } as const
/** How long the mail's link works. */
const LINK_MS = 10 * 60_000

/** An address that somebody wants for themselves or their organization. */
export interface EmailWish {
  readonly subject: EmailSubject
  readonly email: string
  /** The address of now: wishing for it takes an earlier wish back. */
  readonly current: string | Promise<string>
  /** Whose address it becomes, as the mail says it. */
  readonly name: string
  readonly language: string
}

/** What a wish does: statements for the batch that it belongs to, and a mail once that is written. */
export interface EmailPlan {
  readonly statements: readonly D1PreparedStatement[]
  send(): Promise<void>
}

/** Plans to give somebody another address, once the mail to it is confirmed: a typing error locks nobody out. */
export async function planEmailChange(env: Env, request: Request, wish: EmailWish, now: Date): Promise<EmailPlan> {
  const { subject, email, name, language } = wish
  const [current, site, look, left] = await Promise.all([
    wish.current,
    siteOf(env, request, now),
    lookOfHost(env, request, now),
    sha256(email).then((address) => takeQuota(env.DIRECTORY, PER_ADDRESS, address, now)),
  ])
  if (email === current.toLowerCase()) {
    return { statements: [deleteEmailChange(env.DIRECTORY, subject)], send: async () => {} }
  }
  if (!left) throw new ApiError('rate_limited', 'This address got many mails; try again later', { retryAfter: 3_600 })
  const token = randomBase62(43)
  const expiresAt = new Date(now.getTime() + LINK_MS).toISOString()
  const url = new URL(`/sign-in#e=${token}`, site).href
  return {
    statements: [insertEmailChange(env.DIRECTORY, { subject, email, hash: await sha256(token), expiresAt })],
    send: async () => {
      await mailConfirmation(env, look, { to: email, url, name, language })
    },
  }
}

/** What a confirmation link asks; reading it spends nothing. */
export async function previewEmailChange(env: Env, token: string, now: Date): Promise<EmailChangeView> {
  const change = await findEmailChange(env.DIRECTORY, await sha256(token), now.toISOString())
  if (!change) throw linkExpired()
  return change
}

/** Confirms an address by its mailed link, and tells the address before, whose owner may know nothing of it. */
export async function confirmEmail(env: Env, token: string, request: Request, now: Date): Promise<ConfirmedEmail> {
  const confirmed = await confirmEmailChange(env.DIRECTORY, await sha256(token), now.toISOString())
  if (!confirmed) throw linkExpired()
  const { subject, email, previous, language } = confirmed
  if (subject.kind === 'person') forgetPerson(subject.id)
  await mailEmailChanged(env, await lookOfHost(env, request, now), { to: previous, email, language })
  return confirmed
}

const linkExpired = () => new ApiError('link_expired', 'This link has expired or was already used')
