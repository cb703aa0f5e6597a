import type { DriverFrame } from '@waybill/contract'
import { Fixes } from '@waybill/contract/driver'
import * as z from 'zod/mini'

const LONGEST = 128_000

const batch = z.int().check(z.gte(0))
const Frame = z.strictObject({ type: z.literal('fixes'), batch, ...Fixes.shape })
const Refused = z.object({ type: z.literal('fixes'), batch, fixes: z.array(z.unknown()).check(z.minLength(1)) })

/**
 * The frame that a phone sent; null for anything else, which is ignored. Of a batch that breaks the contract no position
 * is left: a phone that is not answered would send it again and again, and nothing after it.
 */
export function readDriverFrame(message: string | ArrayBuffer): DriverFrame | null {
  if (typeof message !== 'string' || message.length > LONGEST) return null
  try {
    const value: unknown = JSON.parse(message)
    return Frame.safeParse(value).data ?? withoutFixes(value)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function withoutFixes(value: unknown): DriverFrame | null {
  const refused = Refused.safeParse(value).data
  return refused ? { ...refused, fixes: [] } : null
}
