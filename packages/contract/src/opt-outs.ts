import * as z from 'zod/mini'
import { Instant, Phone, pageOf, text } from './common.ts'

/** How an opt-out came about: the recipient wrote it, the provider told us, or somebody at the courier noted it. */
export const OPT_OUT_SOURCES = ['text', 'provider', 'person'] as const
export type OptOutSource = (typeof OPT_OUT_SOURCES)[number]

/** One change in the ledger, with its evidence. */
export const OptOutEntry = z.object({
  kind: z.enum(['opt_out', 'opt_in']),
  source: z.enum(OPT_OUT_SOURCES),
  word: z.string(),
  said: z.string(),
  actorName: z.string(),
  at: Instant,
})
export type OptOutEntry = z.infer<typeof OptOutEntry>

/** Somebody who has ended the texts of a courier. */
export const OptOut = z.object({
  phone: Phone,
  /** As the last text named them; may be empty. */
  name: z.string(),
  courierName: z.string(),
  word: z.string(),
  source: z.enum(OPT_OUT_SOURCES),
  at: Instant,
  /** When they wanted texts again; null while they do not. */
  endedAt: z.nullable(Instant),
  /** All changes, the newest first. */
  history: z.array(OptOutEntry),
})
export type OptOut = z.infer<typeof OptOut>

export const OptOutQuery = z.strictObject({
  /** Part of a number or of a name. */
  find: z.optional(text(60)),
  after: z.optional(z.string().check(z.maxLength(200))),
})
export type OptOutQuery = z.infer<typeof OptOutQuery>
export const OptOutPage = pageOf(OptOut)
export type OptOutPage = z.infer<typeof OptOutPage>

/** Somebody asked in another way than by text: on the phone, at the door. */
export const OptOutDraft = z.strictObject({ phone: Phone, said: text(300, 1) })
