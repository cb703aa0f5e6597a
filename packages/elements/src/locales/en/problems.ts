import type { ProblemCode } from '@waybill/contract/problem'
import { Texts, type TextTable, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** What each error of the API says to a person: what happened and what to do. A code without a text does not compile. */
export const en = {
  invalid_request: 'Some fields need another look.',
  unauthenticated: 'You were signed out. Sign in again; what you typed is kept.',
  forbidden: "Your account can't do this. Ask an admin of your organization.",
  suspended: 'This account is suspended. Ask your courier about it.',
  origin_not_allowed: "This page isn't allowed to do this. Its owner can add it in the settings.",
  not_found: "We can't find this. It may have been removed, or the link is incomplete.",
  link_expired: 'This link has expired. Ask for a new one.',
  conflict: 'Somebody changed this at the same time. Look at the newer version first.',
  last_owner: 'Somebody has to own the organization. Make somebody else an owner first.',
  not_allowed_in_status: "The order has moved on, so this isn't possible any more.",
  leg_locked: "The driver is already on the way to this stop, so it can't be changed.",
  too_late: 'It has been too long since to change this.',
  proof_missing: 'Something the client asked for is still missing.',
  duplicate_in_progress: 'This is already being sent. Give it a moment.',
  too_large: 'This is too large to send.',
  unsupported_media: "This kind of file can't be used.",
  idempotency_mismatch: 'This was sent before with other contents. Reload and try again.',
  rate_limited: 'That was a lot at once. Wait a moment and try again.',
  unavailable: "We can't be reached right now. Try again in a moment.",
  internal: 'Something went wrong on our side. Try again in a moment.',
  offline: 'No connection. Check your network and try again; nothing is lost.',
} as const satisfies Record<ProblemCode | 'offline', string> & TextTable

export const problemTexts = new Texts(en, translated('problems'))
export type ProblemTranslate = Translate<typeof en>
