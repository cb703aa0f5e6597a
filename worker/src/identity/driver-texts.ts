import type { D1PreparedStatement } from '@cloudflare/workers-types'
import { ApiError } from '@waybill/contract'
import type { Env } from '../env.ts'
import { takeQuota, useQuota } from '../store/quotas.ts'
import { sha256 } from './sha256.ts'

/** No number gets more sign-in texts than this, however many couriers and visitors ask. */
const PER_NUMBER = { name: 'sign-in-text', limit: 5, seconds: 3_600 } as const

/** Takes one of the sign-in texts that a number may get in an hour; false when none is left. */
export const takeSignInText = async (env: Env, phone: string, now: Date): Promise<boolean> =>
  takeQuota(env.DIRECTORY, PER_NUMBER, await sha256(phone), now)

/** The same within a batch: it answers a row where a text was left. */
export const useSignInText = async (env: Env, phone: string, now: Date): Promise<D1PreparedStatement> =>
  useQuota(env.DIRECTORY, PER_NUMBER, await sha256(phone), now)

export const textedEnough = (): ApiError =>
  new ApiError('rate_limited', 'This number got enough texts this hour', { retryAfter: 3_600 })
