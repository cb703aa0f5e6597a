import type { D1PreparedStatement } from '@cloudflare/workers-types'
import { ApiError } from '@waybill/contract'
import type { Env } from '../env.ts'
import { takeQuota, useQuota } from '../store/quotas.ts'
import { sha256 } from './sha256.ts'

/** One address is not bothered more often than this, however many invite it. */
const PER_ADDRESS = { name: 'invitation-mail', limit: 10, seconds: 86_400 } as const

/** Takes one of the mails that an address may get in a day; false when none is left. */
export const takeInvitationMail = async (env: Env, email: string, now: Date): Promise<boolean> =>
  takeQuota(env.DIRECTORY, PER_ADDRESS, await sha256(email), now)

/** The same within a batch: it answers a row where a mail was left. */
export const useInvitationMail = async (env: Env, email: string, now: Date): Promise<D1PreparedStatement> =>
  useQuota(env.DIRECTORY, PER_ADDRESS, await sha256(email), now)

export const invitedEnough = (): ApiError =>
  new ApiError('rate_limited', 'This address was invited often enough today', { retryAfter: 3_600 })
