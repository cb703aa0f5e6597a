import type { DriverFrame } from '@waybill/contract'
import { Fixes } from '@waybill/contract/driver'
import * as z from 'zod/mini'

const LONGEST = 128_000

const Frame = z.strictObject({
  type: z.literal('fixes'),
  batch: z.int().check(z.gte(0)),
  ...Fixes.shape,
})

/** The frame that a phone sent; null for anything else, which is ignored. */
export function readDriverFrame(message: string | ArrayBuffer): DriverFrame | null {
  if (typeof message !== 'string' || message.length > LONGEST) return null
  try {
    return Frame.safeParse(JSON.parse(message)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
